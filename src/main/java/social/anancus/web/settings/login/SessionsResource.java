package social.anancus.web.settings.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import social.anancus.core.login.ListSessions;
import social.anancus.core.login.RevokeOtherSessions;
import social.anancus.core.login.RevokeSession;
import social.anancus.core.login.SessionUser;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which people see the browsers they are logged in with, and end what is not theirs. */
@Path("settings/sessions")
@ApplicationScoped
@Produces("text/html")
public class SessionsResource {
    private static final String PAGE = "/settings/sessions";

    private Browser browser;
    private ListSessions listSessions;
    private RevokeSession revokeSession;
    private RevokeOtherSessions revokeOthers;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SessionsResource() {}

    @Inject
    public SessionsResource(
            Browser browser,
            ListSessions listSessions,
            RevokeSession revokeSession,
            RevokeOtherSessions revokeOthers,
            Flash flash) {
        this.browser = browser;
        this.listSessions = listSessions;
        this.revokeSession = revokeSession;
        this.revokeOthers = revokeOthers;
        this.flash = flash;
    }

    /**
     * A browser.
     *
     * @param id the id of its session
     * @param device what it says it is
     * @param address from where it was used last
     * @param lastUsedAt when that was
     * @param current whether it is this very browser
     */
    public record Line(long id, Device device, String address, Instant lastUsedAt, boolean current) {}

    /**
     * What the page shows.
     *
     * @param lines the browsers, this one first
     */
    public record Lines(List<Line> lines) {
        /**
         * @return whether there are others than this one
         */
        public boolean others() {
            return lines.size() > 1;
        }
    }

    /**
     * @return the page
     */
    @GET
    @SignedIn
    public Response show() {
        SessionUser user = browser.requireUser();
        List<Line> lines = listSessions.list(user.person().userId()).stream()
                .map(session -> new Line(
                        session.id(),
                        Device.of(session.userAgent()),
                        session.address(),
                        session.lastUsedAt(),
                        session.id() == user.sessionId()))
                .sorted(Comparator.comparing(Line::current).reversed())
                .toList();
        return View.of("/setting/sessions", new Lines(lines)).answer(200);
    }

    /**
     * @param id a session
     * @param form nothing but its token
     * @return the way back
     */
    @POST
    @Path("{id: [0-9]{1,18}}/end")
    @SignedIn
    public Response end(@PathParam("id") long id, SentForm form) {
        revokeSession.revoke(browser.requireUser().person().userId(), id);
        return back("session-ended");
    }

    /**
     * @param form nothing but its token
     * @return the way back
     */
    @POST
    @Path("end-others")
    @SignedIn
    public Response endOthers(SentForm form) {
        SessionUser user = browser.requireUser();
        revokeOthers.revoke(user.person().userId(), user.sessionId());
        return back("sessions-ended");
    }

    private Response back(String sentence) {
        return flash.lead(PAGE, sentence);
    }
}

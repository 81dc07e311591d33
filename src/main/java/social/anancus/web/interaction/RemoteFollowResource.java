package social.anancus.web.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.HomePages;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.View;

/**
 * Asks a visitor for their own server and sends them there: with {@code account} or {@code status}, the id of what they want
 * to follow or answer, or with nothing, just home.
 */
@Path("remote-follow")
@ApplicationScoped
@Produces("text/html")
public class RemoteFollowResource {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int LONGEST = 300;
    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;

    private HomePages homePages;
    private Subjects subjects;
    private HomeServer homeServer;
    private RateLimiter limiter;
    private Browser browser;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoteFollowResource() {}

    @Inject
    RemoteFollowResource(
            HomePages homePages,
            Subjects subjects,
            HomeServer homeServer,
            RateLimiter limiter,
            Browser browser,
            LocalUris uris) {
        this.homePages = homePages;
        this.subjects = subjects;
        this.homeServer = homeServer;
        this.limiter = limiter;
        this.browser = browser;
        this.uris = uris;
    }

    /**
     * The page.
     *
     * @param subject what it is about; null for just going home
     * @param home the handle or server that was typed or is remembered; may be empty
     * @param domain the server in that; empty where it is not known yet
     * @param remember whether it is remembered
     * @param problem the key of what is wrong with it; null for nothing
     */
    public record RemoteFollow(
            @Nullable Subject subject,
            String home,
            String domain,
            boolean remember,
            @Nullable String problem) {}

    /**
     * @param account the id of an account
     * @param status the id of a status
     * @param home the visitor's handle or server, where another page has asked for it
     * @return the form; for who is logged in the page of what it is about
     * @throws NotFound if that is not there
     */
    @GET
    @Public
    public Response show(
            @QueryParam("account") @Nullable String account,
            @QueryParam("status") @Nullable String status,
            @QueryParam("home") @Nullable String home) {
        Subject subject = subject(account, status);
        if (browser.user().isPresent()) {
            return Redirects.to(subject == null ? "/" : subject.path());
        }
        Optional<String> remembered = homeServer.remembered();
        String typed = home == null || home.length() > LONGEST ? remembered.orElse("") : home.strip();
        return page(subject, typed, remembered.isPresent(), null).answer(OK);
    }

    /**
     * @param form the visitor's handle or server
     * @return the way there, or the form once more
     * @throws NotFound if what it is about is not there any more
     * @throws TooMany if too many servers were asked for one visitor
     */
    @POST
    @Public
    public Response go(SentForm form) {
        Subject subject = subject(form.get("account"), form.get("status"));
        String home = form.text("home").strip();
        boolean remember = form.isTicked("remember");
        if (home.isEmpty() || home.length() > LONGEST) {
            return page(subject, "", remember, "visitors.remote-follow.error.form")
                    .answer(UNPROCESSABLE);
        }
        if (!limiter.count(RateLimits.HOME_PAGES, browser.visitor().networkKey())
                .allowed()) {
            throw new TooMany();
        }
        try {
            String target = homePages.pageFor(home, subject == null ? uris.root() : subject.uri(), PATIENCE);
            Response.ResponseBuilder answer =
                    Response.fromResponse(Redirects.to(subject == null ? start(target) : target));
            NewCookie cookie = homeServer.cookie(home, remember);
            return (cookie == null ? answer : answer.cookie(cookie)).build();
        } catch (NotFound e) {
            return page(subject, home, remember, "visitors.remote-follow.error.unknown")
                    .answer(UNPROCESSABLE);
        } catch (RemoteUnavailable e) {
            return page(subject, home, remember, "visitors.remote-follow.error.silent")
                    .answer(UNPROCESSABLE);
        }
    }

    private @Nullable Subject subject(@Nullable String account, @Nullable String status) {
        if (isGiven(status)) {
            return subjects.status(status, Viewer.anonymous()).orElseThrow(NotFound::new);
        }
        return isGiven(account) ? subjects.account(account, Viewer.anonymous()).orElseThrow(NotFound::new) : null;
    }

    private static boolean isGiven(@Nullable String id) {
        return id != null && !id.isEmpty();
    }

    private static String start(String page) {
        URI uri = URI.create(page);
        return uri.getScheme() + "://" + uri.getRawAuthority() + "/";
    }

    /** Browsers hold forms to where they say they lead, also after a redirect; where this one leads nobody knows yet. */
    private View page(@Nullable Subject subject, String home, boolean remember, @Nullable String problem) {
        List<String> targets = uris.root().startsWith("https:") ? List.of("https:") : List.of("https:", "http:");
        RemoteFollow model = new RemoteFollow(subject, home, HomeServer.domain(home), remember, problem);
        return new View("/interaction/remote-follow", model, null, targets);
    }
}

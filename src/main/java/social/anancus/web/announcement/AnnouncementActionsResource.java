package social.anancus.web.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.core.notification.announcement.DismissAnnouncement;
import social.anancus.core.notification.announcement.ReactToAnnouncement;
import social.anancus.core.notification.announcement.WithdrawReaction;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;

/** The buttons of an announcement. */
@Path("announcements/{id}/actions")
@ApplicationScoped
@Produces("text/html")
public class AnnouncementActionsResource {
    private Browser browser;
    private DismissAnnouncement dismissals;
    private ReactToAnnouncement reactions;
    private WithdrawReaction withdrawals;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AnnouncementActionsResource() {}

    @Inject
    AnnouncementActionsResource(
            Browser browser,
            DismissAnnouncement dismissals,
            ReactToAnnouncement reactions,
            WithdrawReaction withdrawals) {
        this.browser = browser;
        this.dismissals = dismissals;
        this.reactions = reactions;
        this.withdrawals = withdrawals;
    }

    /**
     * @param id an announcement
     * @param form {@code react} or {@code withdraw} with the name of an emoji, or {@code dismiss}
     * @return the way back to the start page
     * @throws NotFound if it is not shown any more, or nothing of these is sent
     */
    @POST
    @SignedIn
    public Response act(@PathParam("id") long id, SentForm form) {
        long me = browser.requireUser().person().accountId();
        String react = form.get("react");
        String withdraw = form.get("withdraw");
        if (react != null) {
            reactions.react(me, id, react);
        } else if (withdraw != null) {
            withdrawals.withdraw(me, id, withdraw);
        } else if (form.get("dismiss") != null) {
            dismissals.dismiss(me, id);
        } else {
            throw new NotFound();
        }
        return Redirects.to("/home");
    }
}

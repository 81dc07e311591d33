package social.anancus.web.settings.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.core.notification.ChangeNotificationPolicy;
import social.anancus.core.notification.ShowNotificationPolicy;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which people choose from whom they want to hear. */
@Path("settings/notifications")
@ApplicationScoped
@Produces("text/html")
public class NotificationSettingsResource {
    private static final String PAGE = "/settings/notifications";
    private static final String TEMPLATE = "/setting/notifications";

    private Browser browser;
    private ShowNotificationPolicy showPolicy;
    private ChangeNotificationPolicy changePolicy;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationSettingsResource() {}

    @Inject
    public NotificationSettingsResource(
            Browser browser, ShowNotificationPolicy showPolicy, ChangeNotificationPolicy changePolicy, Flash flash) {
        this.browser = browser;
        this.showPolicy = showPolicy;
        this.changePolicy = changePolicy;
        this.flash = flash;
    }

    /**
     * @return the form
     */
    @GET
    @SignedIn
    public Response show() {
        return View.of(
                        TEMPLATE,
                        PolicyForm.of(
                                showPolicy.show(browser.requireUser().person().accountId())))
                .answer(200);
    }

    /**
     * @param form what was chosen
     * @return the way back to the form
     */
    @POST
    @SignedIn
    public Response save(SentForm form) {
        changePolicy.change(browser.requireUser().person().accountId(), old -> PolicyForm.changed(old, form));
        return flash.lead(PAGE, "settings-saved");
    }
}

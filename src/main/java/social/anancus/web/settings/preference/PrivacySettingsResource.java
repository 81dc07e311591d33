package social.anancus.web.settings.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.core.login.ShowEditableProfile;
import social.anancus.core.login.UpdateProfile;
import social.anancus.platform.error.Invalid;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which people choose who finds them and sees what. */
@Path("settings/privacy")
@ApplicationScoped
@Produces("text/html")
public class PrivacySettingsResource {
    private static final String PAGE = "/settings/privacy";
    private static final String TEMPLATE = "/setting/privacy";

    private Browser browser;
    private ShowEditableProfile showProfile;
    private UpdateProfile updateProfile;
    private MistakeTexts mistakes;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PrivacySettingsResource() {}

    @Inject
    public PrivacySettingsResource(
            Browser browser,
            ShowEditableProfile showProfile,
            UpdateProfile updateProfile,
            MistakeTexts mistakes,
            Flash flash) {
        this.browser = browser;
        this.showProfile = showProfile;
        this.updateProfile = updateProfile;
        this.mistakes = mistakes;
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
                        PrivacyForm.of(
                                showProfile.show(browser.requireUser().person().userId())))
                .answer(200);
    }

    /**
     * @param form what was chosen
     * @return the way back to the form, or the form with what is wrong
     */
    @POST
    @SignedIn
    public Response save(SentForm form) {
        try {
            updateProfile.update(
                    browser.requireUser().person().accountId(),
                    PrivacyForm.of(form, Mistakes.NONE).change());
        } catch (Invalid e) {
            return View.of(TEMPLATE, PrivacyForm.of(form, mistakes.of(e))).answer(422);
        }
        return flash.lead(PAGE, "settings-saved");
    }
}

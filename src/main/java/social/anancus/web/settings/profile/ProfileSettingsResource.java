package social.anancus.web.settings.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.upload.UploadedFile;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which people change their profile. */
@Path("settings/profile")
@ApplicationScoped
@Produces("text/html")
public class ProfileSettingsResource {
    private static final String PAGE = "/settings/profile";
    private static final String TEMPLATE = "/setting/profile";
    private static final Pattern PICTURE = Pattern.compile("Avatar|Header");

    private Browser browser;
    private ProfileChanges changes;
    private MistakeTexts mistakes;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfileSettingsResource() {}

    @Inject
    public ProfileSettingsResource(Browser browser, ProfileChanges changes, MistakeTexts mistakes, Flash flash) {
        this.browser = browser;
        this.changes = changes;
        this.mistakes = mistakes;
        this.flash = flash;
    }

    /**
     * @return the form
     */
    @GET
    @SignedIn
    public Response show() {
        return View.of(TEMPLATE, stored()).answer(200);
    }

    /**
     * @param form what was typed
     * @return the way back to the form, or the form with what is wrong
     */
    @POST
    @SignedIn
    public Response save(SentForm form) {
        try {
            changes.save(
                    browser.requireUser().person().accountId(),
                    ProfileForm.change(form),
                    path(form.file("avatar")),
                    path(form.file("header")));
        } catch (Invalid e) {
            return View.of(TEMPLATE, stored().typed(form, wrong(form, e))).answer(422);
        }
        return flash.lead(PAGE, "profile-saved");
    }

    private ProfileForm stored() {
        return changes.stored(browser.requireUser());
    }

    /** Of a picture that is not taken core says only so, with its name in the text. */
    private Mistakes wrong(SentForm form, Invalid e) {
        if (!e.errors().isEmpty()) {
            return mistakes.of(e);
        }
        Matcher named = PICTURE.matcher(String.valueOf(e.getMessage()));
        boolean header = named.find() ? named.group().equals("Header") : form.file("avatar") == null;
        return mistakes.at(header ? "header" : "avatar", "settings.profile.bad-picture");
    }

    private static java.nio.file.@Nullable Path path(@Nullable UploadedFile file) {
        return file == null ? null : file.path();
    }
}

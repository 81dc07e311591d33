package social.anancus.web.settings.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.core.login.LoginOverview;
import social.anancus.core.login.SessionUser;
import social.anancus.core.login.ShowLogin;
import social.anancus.platform.error.Invalid;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which people change their address and their password; each asks for the password that counts now. */
@Path("settings/account")
@ApplicationScoped
@Produces("text/html")
public class LoginSettingsResource {
    private static final String TEMPLATE = "/setting/account";
    private static final String OLD_PASSWORD = "current_password";
    private static final String WRONG = "settings.account.wrong-password";

    private Browser browser;
    private ShowLogin showLogin;
    private LoginChanges changes;
    private MistakeTexts mistakes;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoginSettingsResource() {}

    @Inject
    public LoginSettingsResource(
            Browser browser, ShowLogin showLogin, LoginChanges changes, MistakeTexts mistakes, Flash flash) {
        this.browser = browser;
        this.showLogin = showLogin;
        this.changes = changes;
        this.mistakes = mistakes;
        this.flash = flash;
    }

    /**
     * @return the forms
     */
    @GET
    @SignedIn
    public Response show() {
        return View.of(TEMPLATE, new LoginForms(login(), "", Mistakes.NONE, Mistakes.NONE, false))
                .answer(200);
    }

    /**
     * @param form the address, and the password
     * @return the way back to the forms, or the forms with what is wrong
     */
    @POST
    @Path("email")
    @SignedIn
    public Response changeEmail(SentForm form) {
        String email = form.text("email").strip();
        SessionUser user = browser.requireUser();
        if (!changes.isPassword(user, form.text(OLD_PASSWORD))) {
            return email(email, mistakes.at(OLD_PASSWORD, WRONG));
        }
        try {
            boolean sent = changes.email(user, email);
            return back(sent ? "email-sent" : "email-kept");
        } catch (Invalid e) {
            return email(email, mistakes.of(e));
        }
    }

    /**
     * @param form the new password twice, and the old one
     * @return the way back to the forms, or the forms with what is wrong
     */
    @POST
    @Path("password")
    @SignedIn
    public Response changePassword(SentForm form) {
        SessionUser user = browser.requireUser();
        boolean keep = form.isTicked("keep_applications");
        String password = form.text("password");
        if (!password.equals(form.text("password_again"))) {
            return password(keep, mistakes.at("password_again", "settings.account.not-the-same"));
        }
        if (!changes.isPassword(user, form.text(OLD_PASSWORD))) {
            return password(keep, mistakes.at(OLD_PASSWORD, WRONG));
        }
        try {
            changes.password(user, password, !keep);
            return back("own-password-changed");
        } catch (Invalid e) {
            return password(keep, mistakes.of(e));
        }
    }

    private LoginOverview login() {
        return showLogin.show(browser.requireUser().person().userId());
    }

    private Response email(String typed, Mistakes wrong) {
        return View.of(TEMPLATE, new LoginForms(login(), typed, wrong, Mistakes.NONE, false))
                .answer(422);
    }

    private Response password(boolean keep, Mistakes wrong) {
        return View.of(TEMPLATE, new LoginForms(login(), "", Mistakes.NONE, wrong, keep))
                .answer(422);
    }

    private Response back(String sentence) {
        return flash.lead("/settings/account", sentence);
    }
}

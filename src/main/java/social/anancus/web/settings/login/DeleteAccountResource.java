package social.anancus.web.settings.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import social.anancus.core.login.ConfirmPassword;
import social.anancus.core.login.DeleteAccount;
import social.anancus.core.login.LoginSummary;
import social.anancus.core.login.SessionUser;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Cookies;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which people delete their account, with what happens then. */
@Path("settings/delete")
@ApplicationScoped
@Produces("text/html")
public class DeleteAccountResource {
    private static final String TEMPLATE = "/setting/delete";

    private Browser browser;
    private Cookies cookies;
    private ConfirmPassword confirmPassword;
    private DeleteAccount deleteAccount;
    private MistakeTexts mistakes;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteAccountResource() {}

    @Inject
    public DeleteAccountResource(
            Browser browser,
            Cookies cookies,
            ConfirmPassword confirmPassword,
            DeleteAccount deleteAccount,
            MistakeTexts mistakes,
            Flash flash) {
        this.browser = browser;
        this.cookies = cookies;
        this.confirmPassword = confirmPassword;
        this.deleteAccount = deleteAccount;
        this.mistakes = mistakes;
        this.flash = flash;
    }

    /**
     * What the page shows.
     *
     * @param username the name that was typed; empty at first
     * @param mistakes what is wrong
     */
    public record DeleteForm(String username, Mistakes mistakes) {}

    /**
     * @return the page
     */
    @GET
    @SignedIn
    public Response show() {
        return View.of(TEMPLATE, new DeleteForm("", Mistakes.NONE)).answer(200);
    }

    /**
     * @param form name and password
     * @return the way to the first page, or the form with what is wrong
     */
    @POST
    @SignedIn
    public Response delete(SentForm form) {
        SessionUser user = browser.requireUser();
        String typed = form.text("username").strip();
        String name = typed.startsWith("@") ? typed.substring(1) : typed;
        if (!name.equalsIgnoreCase(user.username())) {
            return again(typed, mistakes.at("username", "settings.delete.wrong-name"));
        }
        if (!confirmPassword.confirm(user.person().accountId(), form.text("password"))) {
            return again(typed, mistakes.at("password", "settings.account.wrong-password"));
        }
        LoginSummary unused = deleteAccount.delete(user.username());
        return Response.fromResponse(Redirects.to("/auth/sign_in"))
                .cookie(cookies.remove(Cookies.Kind.SESSION), flash.say("account-deleted"))
                .build();
    }

    private static Response again(String typed, Mistakes wrong) {
        return View.of(TEMPLATE, new DeleteForm(typed, wrong)).answer(422);
    }
}

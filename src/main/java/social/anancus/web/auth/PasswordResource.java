package social.anancus.web.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.CredentialMaker;
import social.anancus.core.login.NewPassword;
import social.anancus.core.login.RequestPasswordReset;
import social.anancus.core.login.ResetPassword;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimit;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Public;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.View;

/** The way to another password for who has forgotten theirs. */
@Path("auth/password")
@ApplicationScoped
@Produces("text/html")
public class PasswordResource {
    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;

    private RequestPasswordReset requestReset;
    private ResetPassword resetPassword;
    private CredentialMaker credentials;
    private RateLimiter limiter;
    private Browser browser;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PasswordResource() {}

    @Inject
    public PasswordResource(
            RequestPasswordReset requestReset,
            ResetPassword resetPassword,
            CredentialMaker credentials,
            RateLimiter limiter,
            Browser browser,
            Flash flash) {
        this.requestReset = requestReset;
        this.resetPassword = resetPassword;
        this.credentials = credentials;
        this.limiter = limiter;
        this.browser = browser;
        this.flash = flash;
    }

    /**
     * @return the form that asks for the address
     */
    @GET
    @Path("new")
    @Public
    public Response ask() {
        return View.of("/auth/password-request", new EmailForm("", null)).answer(OK);
    }

    /**
     * @param form the address
     * @return the way to the log-in page, whether somebody has the address or not
     * @throws TooMany if that was asked for too often
     */
    @POST
    @Public
    public Response request(SentForm form) {
        String email = form.text("user[email]").strip();
        count(RateLimits.PASSWORD_RESET_PER_ADDRESS);
        if (!limiter.count(RateLimits.PASSWORD_RESET_PER_EMAIL, email.toLowerCase(Locale.ROOT))
                .allowed()) {
            throw new TooMany();
        }
        requestReset.request(email);
        return toSignIn("reset-sent");
    }

    /**
     * @param token what the link holds
     * @return the form that asks for the password
     */
    @GET
    @Path("edit")
    @Public
    public Response choose(@QueryParam("reset_password_token") @Nullable String token) {
        return form(OK, token == null ? "" : token, null);
    }

    /**
     * @param form the new password
     * @return the way to the log-in page, or the form once more
     * @throws TooMany if there were too many tries
     */
    @POST
    @Path("edit")
    @Public
    public Response reset(SentForm form) {
        count(RateLimits.PASSWORD_RESET_PER_ADDRESS);
        String token = form.text("user[reset_password_token]");
        try {
            NewPassword password = credentials.password(form.text("user[password]"));
            return resetPassword.reset(token, password)
                    ? toSignIn("password-changed")
                    : form(UNPROCESSABLE, token, "auth.password.over");
        } catch (Invalid e) {
            return form(UNPROCESSABLE, token, "auth.password.length");
        }
    }

    private void count(RateLimit limit) {
        if (!limiter.count(limit, browser.visitor().networkKey()).allowed()) {
            throw new TooMany();
        }
    }

    private Response toSignIn(String sentence) {
        return flash.lead("/auth/sign_in", sentence);
    }

    private static Response form(int status, String token, @Nullable String problem) {
        return View.of("/auth/password-edit", new NewPasswordForm(token, CredentialMaker.MIN_PASSWORD, problem))
                .answer(status);
    }
}

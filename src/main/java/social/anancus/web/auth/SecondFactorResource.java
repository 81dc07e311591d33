package social.anancus.web.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import social.anancus.core.login.ConfirmRecoveryCode;
import social.anancus.core.login.ConfirmSecondFactor;
import social.anancus.core.login.ConfirmSecurityKey;
import social.anancus.core.login.LogInOutcome;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.core.login.Visitor;
import social.anancus.platform.error.TooMany;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.View;

/** The second step of logging in: a code of an app, a security key, or a recovery code. */
@Path("auth/second_factor")
@ApplicationScoped
@Produces("text/html")
public class SecondFactorResource {
    private static final int UNPROCESSABLE = 422;

    private Browser browser;
    private SessionStart sessionStart;
    private ConfirmSecondFactor confirmCode;
    private ConfirmRecoveryCode confirmRecoveryCode;
    private ConfirmSecurityKey confirmKey;
    private SecondFactorPages pages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecondFactorResource() {}

    @Inject
    public SecondFactorResource(
            Browser browser,
            SessionStart sessionStart,
            ConfirmSecondFactor confirmCode,
            ConfirmRecoveryCode confirmRecoveryCode,
            ConfirmSecurityKey confirmKey,
            SecondFactorPages pages) {
        this.browser = browser;
        this.sessionStart = sessionStart;
        this.confirmCode = confirmCode;
        this.confirmRecoveryCode = confirmRecoveryCode;
        this.confirmKey = confirmKey;
        this.pages = pages;
    }

    /**
     * @return the way to the log-in page: without the first step there is no second
     */
    @GET
    @Public
    public Response show() {
        return Redirects.toSignIn("/");
    }

    /**
     * @param form the answer
     * @return the way back, or the form once more
     * @throws TooMany if there were too many tries
     */
    @POST
    @Public
    public Response confirm(SentForm form) {
        SecondFactorForm sent = new SecondFactorForm(
                form.text("challenge"),
                form.text("username"),
                Redirects.own(form.get("continue")),
                form.isTicked("user[remember_me]"),
                null,
                null);
        String way = form.text("do");
        if (way.equals("key") && form.text("credential").isEmpty()) {
            return pages.page(UNPROCESSABLE, sent, "auth.second.needs-script");
        }
        Visitor visitor = browser.visitor();
        LogInOutcome outcome = switch (way) {
            case "key" ->
                confirmKey.confirm(
                        sent.challenge(),
                        new ConfirmSecurityKey.Answer(form.text("ceremony"), form.text("credential")),
                        visitor);
            case "recovery" -> confirmRecoveryCode.confirm(sent.challenge(), form.text("recovery_code"), visitor);
            default -> confirmCode.confirm(sent.challenge(), form.text("user[otp_attempt]"), visitor);
        };
        return switch (outcome) {
            case LogInOutcome.Opened opened -> sessionStart.start(opened, sent.back(), sent.kept());
            case LogInOutcome.SecondFactorNeeded needed -> Redirects.toSignIn(sent.back());
            case LogInOutcome.Refused refused -> refused(refused.reason(), sent);
        };
    }

    private Response refused(Reason reason, SecondFactorForm sent) {
        String problem = "auth.refused." + reason.name().toLowerCase(Locale.ROOT);
        return switch (reason) {
            case WRONG_CODE, WRONG_RECOVERY_CODE, WRONG_KEY -> pages.page(UNPROCESSABLE, sent, problem);
            default ->
                View.of("/auth/sign-in", new SignInForm("", sent.back(), problem, sent.kept()))
                        .answer(UNPROCESSABLE);
        };
    }
}

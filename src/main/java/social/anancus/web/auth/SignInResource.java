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
import social.anancus.core.login.ConfirmSecondFactor;
import social.anancus.core.login.LogIn;
import social.anancus.core.login.LogInAttempt;
import social.anancus.core.login.LogInOutcome;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.core.login.LogOut;
import social.anancus.core.login.Visitor;
import social.anancus.platform.error.TooMany;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Cookies;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.View;

/** The log-in page and, for who has a second factor, the page that asks for the code. */
@Path("auth/sign_in")
@ApplicationScoped
@Produces("text/html")
public class SignInResource {
    private static final int UNPROCESSABLE = 422;
    private static final String CONTINUE = "continue";

    private Browser browser;
    private Cookies cookies;
    private LogIn logIn;
    private LogOut logOut;
    private ConfirmSecondFactor confirmSecondFactor;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SignInResource() {}

    @Inject
    public SignInResource(
            Browser browser, Cookies cookies, LogIn logIn, LogOut logOut, ConfirmSecondFactor confirmSecondFactor) {
        this.browser = browser;
        this.cookies = cookies;
        this.logIn = logIn;
        this.logOut = logOut;
        this.confirmSecondFactor = confirmSecondFactor;
    }

    /**
     * @param back where to go afterwards
     * @param again whether to ask who is logged in already
     * @return the form, or the way back
     */
    @GET
    @Public
    public Response show(@QueryParam(CONTINUE) @Nullable String back, @QueryParam("again") @Nullable String again) {
        String own = Redirects.own(back);
        return browser.user().isPresent() && again == null
                ? Redirects.to(own)
                : View.of("/auth/sign-in", SignInForm.empty(own)).answer(200);
    }

    /**
     * @param form name and password, or the code
     * @return the way back, or the form once more
     * @throws TooMany if there were too many tries
     */
    @POST
    @Public
    public Response logIn(SentForm form) {
        SignInForm sent = new SignInForm(
                form.text("user[email]"),
                Redirects.own(form.get(CONTINUE)),
                null,
                form.text("challenge"),
                form.text("username"),
                form.isTicked("user[remember_me]"));
        Visitor visitor = browser.visitor();
        LogInOutcome outcome = sent.challenge().isEmpty()
                ? logIn.logIn(new LogInAttempt(sent.login(), form.text("user[password]"), visitor))
                : confirmSecondFactor.confirm(sent.challenge(), form.text("user[otp_attempt]"), visitor);
        return switch (outcome) {
            case LogInOutcome.Opened opened -> opened(opened, sent);
            case LogInOutcome.SecondFactorNeeded needed ->
                View.of(
                                "/auth/second-factor",
                                new SignInForm(
                                        "", sent.back(), null, needed.challenge(), needed.username(), sent.kept()))
                        .answer(200);
            case LogInOutcome.Refused refused -> refused(refused.reason(), sent);
        };
    }

    private Response opened(LogInOutcome.Opened opened, SignInForm sent) {
        browser.sessionToken().ifPresent(logOut::logOut);
        return Response.fromResponse(Redirects.to(sent.back()))
                .cookie(
                        cookies.make(Cookies.Kind.SESSION, opened.sessionToken(), sent.kept()),
                        cookies.remove(Cookies.Kind.FORM))
                .build();
    }

    private static Response refused(Reason reason, SignInForm sent) {
        String problem = "auth.refused." + reason.name().toLowerCase(Locale.ROOT);
        boolean code = reason == Reason.WRONG_CODE;
        SignInForm again = new SignInForm(
                code ? "" : sent.login(),
                sent.back(),
                problem,
                code ? sent.challenge() : "",
                code ? sent.username() : "",
                sent.kept());
        return View.of(code ? "/auth/second-factor" : "/auth/sign-in", again).answer(UNPROCESSABLE);
    }
}

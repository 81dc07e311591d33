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
import social.anancus.core.login.LogIn;
import social.anancus.core.login.LogInAttempt;
import social.anancus.core.login.LogInOutcome;
import social.anancus.core.login.LogInOutcome.Reason;
import social.anancus.platform.error.TooMany;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.View;

/** The log-in page; who has a second factor is asked for it next, see {@link SecondFactorResource}. */
@Path("auth/sign_in")
@ApplicationScoped
@Produces("text/html")
public class SignInResource {
    private static final int UNPROCESSABLE = 422;
    private static final String CONTINUE = "continue";

    private Browser browser;
    private LogIn logIn;
    private SessionStart sessionStart;
    private SecondFactorPages secondFactor;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SignInResource() {}

    @Inject
    public SignInResource(Browser browser, LogIn logIn, SessionStart sessionStart, SecondFactorPages secondFactor) {
        this.browser = browser;
        this.logIn = logIn;
        this.sessionStart = sessionStart;
        this.secondFactor = secondFactor;
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
     * @param form name and password
     * @return the way back, or the form once more
     * @throws TooMany if there were too many tries
     */
    @POST
    @Public
    public Response logIn(SentForm form) {
        SignInForm sent = new SignInForm(
                form.text("user[email]"), Redirects.own(form.get(CONTINUE)), null, form.isTicked("user[remember_me]"));
        LogInOutcome outcome =
                logIn.logIn(new LogInAttempt(sent.login(), form.text("user[password]"), browser.visitor()));
        return switch (outcome) {
            case LogInOutcome.Opened opened -> sessionStart.start(opened, sent.back(), sent.kept());
            case LogInOutcome.SecondFactorNeeded needed ->
                secondFactor.page(
                        200,
                        new SecondFactorForm(
                                needed.challenge(), needed.username(), sent.back(), sent.kept(), null, null),
                        null);
            case LogInOutcome.Refused refused -> refused(refused.reason(), sent);
        };
    }

    private static Response refused(Reason reason, SignInForm sent) {
        String problem = "auth.refused." + reason.name().toLowerCase(Locale.ROOT);
        return View.of("/auth/sign-in", new SignInForm(sent.login(), sent.back(), problem, sent.kept()))
                .answer(UNPROCESSABLE);
    }
}

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.ConfirmEmail;
import social.anancus.core.login.RequestConfirmation;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Public;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.View;

/** The link in the letter that asks for a confirmation, and another such letter. */
@Path("auth/confirmation")
@ApplicationScoped
@Produces("text/html")
public class ConfirmationResource {
    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;

    private ConfirmEmail confirmEmail;
    private RequestConfirmation requestConfirmation;
    private RateLimiter limiter;
    private Browser browser;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConfirmationResource() {}

    @Inject
    public ConfirmationResource(
            ConfirmEmail confirmEmail,
            RequestConfirmation requestConfirmation,
            RateLimiter limiter,
            Browser browser,
            Flash flash) {
        this.confirmEmail = confirmEmail;
        this.requestConfirmation = requestConfirmation;
        this.limiter = limiter;
        this.browser = browser;
        this.flash = flash;
    }

    /**
     * @param token what the link holds
     * @return the way to the log-in page, or the word that a moderator has a look first, or what to do instead
     */
    @GET
    @Public
    public Response confirm(@QueryParam("confirmation_token") @Nullable String token) {
        ConfirmEmail.Outcome outcome =
                token == null || token.isBlank() ? ConfirmEmail.Outcome.UNKNOWN : confirmEmail.confirm(token);
        if (outcome == ConfirmEmail.Outcome.CONFIRMED) {
            return flash.lead("/auth/sign_in", "confirmed");
        }
        if (outcome == ConfirmEmail.Outcome.PENDING) {
            return View.of("/signup/waiting", Map.of()).answer(OK);
        }
        String problem = "auth.confirmation." + outcome.name().toLowerCase(Locale.ROOT);
        return View.of("/auth/confirmation", new EmailForm("", problem)).answer(UNPROCESSABLE);
    }

    /**
     * @return the form that asks for another letter
     */
    @GET
    @Path("new")
    @Public
    public Response show() {
        return View.of("/auth/confirmation", new EmailForm("", null)).answer(OK);
    }

    /**
     * @param form the address
     * @return the way to the log-in page, whether somebody waits there or not
     * @throws TooMany if that was asked for too often
     */
    @POST
    @Public
    public Response request(SentForm form) {
        String email = form.text("user[email]").strip();
        boolean allowed = limiter.count(
                                RateLimits.CONFIRMATION_PER_ADDRESS,
                                browser.visitor().networkKey())
                        .allowed()
                && limiter.count(RateLimits.CONFIRMATION_PER_EMAIL, email.toLowerCase(Locale.ROOT))
                        .allowed();
        if (!allowed) {
            throw new TooMany();
        }
        requestConfirmation.request(email);
        return flash.lead("/auth/sign_in", "confirmation-sent");
    }
}

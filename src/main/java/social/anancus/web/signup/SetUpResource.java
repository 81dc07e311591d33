package social.anancus.web.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.ResendConfirmation;
import social.anancus.core.login.ShowSignUp;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Flash;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.View;

/** Where somebody waits who has just signed up: for the letter, then for a moderator. */
@Path("auth/setup")
@ApplicationScoped
@Produces("text/html")
public class SetUpResource {
    private static final String HERE = "/auth/setup";
    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;

    private Newcomer newcomer;
    private ShowSignUp showSignUp;
    private ResendConfirmation resend;
    private RateLimiter limiter;
    private Browser browser;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SetUpResource() {}

    @Inject
    SetUpResource(
            Newcomer newcomer,
            ShowSignUp showSignUp,
            ResendConfirmation resend,
            RateLimiter limiter,
            Browser browser,
            Flash flash) {
        this.newcomer = newcomer;
        this.showSignUp = showSignUp;
        this.resend = resend;
        this.limiter = limiter;
        this.browser = browser;
        this.flash = flash;
    }

    /**
     * The page.
     *
     * @param email where the letter went
     * @param reviewed whether a moderator has to look at the account afterwards
     * @param typed another address that was typed; empty at first
     * @param problem the key of what is wrong with that; null for nothing
     */
    public record SetUp(
            String email,
            boolean reviewed,
            String typed,
            @Nullable String problem) {}

    /**
     * @return what the account waits for, or the way to the log-in for who waits for nothing
     */
    @GET
    @Public
    public Response show() {
        Optional<ShowSignUp.Progress> progress = newcomer.userId().flatMap(showSignUp::show);
        if (browser.user().isPresent()) {
            return Redirects.to("/");
        }
        if (progress.isEmpty()) {
            return Redirects.toSignIn("/");
        }
        ShowSignUp.Progress found = progress.get();
        if (found.confirmed()) {
            return found.approved()
                    ? Redirects.toSignIn("/")
                    : View.of("/signup/waiting", found).answer(OK);
        }
        return View.of("/signup/confirm", new SetUp(found.email(), !found.approved(), "", null))
                .answer(OK);
    }

    /**
     * @param form nothing, or another address
     * @return the page once more
     * @throws TooMany if that was asked for too often
     */
    @POST
    @Public
    public Response send(SentForm form) {
        Optional<Long> userId = newcomer.userId();
        if (userId.isEmpty()) {
            return Redirects.toSignIn("/");
        }
        boolean allowed =
                limiter.count(RateLimits.SETUP_PER_ADDRESS, browser.visitor().networkKey())
                                .allowed()
                        && limiter.count(RateLimits.SETUP_PER_ACCOUNT, Long.toString(userId.get()))
                                .allowed();
        if (!allowed) {
            throw new TooMany();
        }
        boolean other = "change".equals(form.get("do"));
        String email = form.text("email").strip();
        try {
            if (other && email.isEmpty()) {
                throw new Invalid(FieldError.blank("email"));
            }
            resend.resend(userId.get(), null, other ? email : null);
        } catch (NotPermitted e) {
            return Redirects.toSignIn("/"); // it is confirmed by now
        } catch (Invalid e) {
            return refused(userId.get(), email, e);
        }
        return flash.lead(HERE, other ? "letter-elsewhere" : "letter-again");
    }

    private Response refused(long userId, String email, Invalid e) {
        String code = e.errors().getFirst().code().name().toLowerCase(Locale.ROOT);
        String problem = "visitors.sign-up.error.email." + code;
        return showSignUp
                .show(userId)
                .map(found -> View.of("/signup/confirm", new SetUp(found.email(), !found.approved(), email, problem))
                        .answer(UNPROCESSABLE))
                .orElseGet(() -> Redirects.toSignIn("/"));
    }
}

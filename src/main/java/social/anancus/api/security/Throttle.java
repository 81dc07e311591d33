package social.anancus.api.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.core.login.Authentication;
import social.anancus.core.login.Authentication.Person;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.net.AddressRange;
import social.anancus.platform.net.ClientAddress;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.platform.ratelimit.Verdict;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Counts calls of the API as Mastodon does, by token and account or else by address, and tells the caller in headers what is
 * left of the limit that is nearest to its end. A call whose token does not count is held against its address, so that
 * tokens cannot be guessed at leisure. {@link LimitedBy} makes a method count against more limits.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 100)
public class Throttle implements ContainerRequestFilter, ContainerResponseFilter {
    private static final int TOO_MANY = 429;
    private static final String VERDICT = Throttle.class.getName();
    private static final Set<String> PAGING = Set.of("page", "min_id", "max_id", "since_id");

    private RateLimiter limiter;
    private Caller caller;
    private HttpServletRequest request;
    private List<AddressRange> proxies;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Throttle() {}

    /**
     * @param limiter counts
     * @param caller who calls; the current request's
     * @param request the current one
     * @param settings tells whose {@code X-Forwarded-For} is believed
     */
    @Inject
    public Throttle(RateLimiter limiter, Caller caller, HttpServletRequest request, ServerSettings settings) {
        this.limiter = limiter;
        this.caller = caller;
        this.request = request;
        this.proxies = settings.get(Settings.TRUSTED_PROXY_IP);
    }

    /**
     * @throws TooMany if the caller has used up what is allowed in this window
     */
    @Override
    public void filter(ContainerRequestContext context) {
        Verdict verdict = caller.authentication().map(this::countToken).orElseGet(this::countAddress);
        if (context.getUriInfo().getQueryParameters().keySet().stream().anyMatch(PAGING::contains)) {
            verdict = verdict.tighter(limiter.count(RateLimits.PAGING, accountOrAddress()));
        }
        demand(context, verdict);
    }

    /**
     * Counts a call of a method against one more limit.
     *
     * @throws TooMany if that is used up
     */
    void count(ContainerRequestContext context, Limited limited) {
        Verdict verdict = limiter.count(limited.limit(), key(limited));
        boolean allowed = verdict.allowed();
        if (!allowed && limited.onlySuccess()) {
            limiter.giveBack(limited.limit(), key(limited));
        }
        demand(context, context.getProperty(VERDICT) instanceof Verdict other ? other.tighter(verdict) : verdict);
    }

    /** Takes back what was counted for something that did not succeed after all. */
    void giveBack(ContainerRequestContext context, Limited limited) {
        Verdict before = limiter.ask(limited.limit(), key(limited));
        limiter.giveBack(limited.limit(), key(limited));
        if (context.getProperty(VERDICT) instanceof Verdict told && told.equals(before)) {
            context.setProperty(VERDICT, limiter.ask(limited.limit(), key(limited)));
        }
    }

    private static void demand(ContainerRequestContext context, Verdict verdict) {
        context.setProperty(VERDICT, verdict);
        if (!verdict.allowed()) {
            throw new TooMany();
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        Verdict verdict = (Verdict) context.getProperty(VERDICT);
        if (verdict == null && answer.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            verdict = countAddress();
            if (!verdict.allowed()) {
                ErrorAnswer refusal = ErrorAnswer.of(TOO_MANY, "Too many requests");
                answer.setStatus(refusal.status());
                answer.setEntity(refusal.body());
            }
        }
        if (verdict != null) {
            verdict.headers().forEach(answer.getHeaders()::putSingle);
        }
    }

    private Verdict countToken(Authentication known) {
        Verdict token =
                limiter.count(RateLimits.API_PER_TOKEN, known.credential().key());
        return known.person() == null
                ? token
                : token.tighter(limiter.count(
                        RateLimits.API_PER_ACCOUNT, Long.toString(known.person().accountId())));
    }

    private Verdict countAddress() {
        return limiter.count(RateLimits.API_ANONYMOUS, address());
    }

    private String key(Limited limited) {
        return limited.by() == Limited.By.ACCOUNT ? accountOrAddress() : address();
    }

    private String accountOrAddress() {
        String account = account();
        return account == null ? address() : account;
    }

    private @Nullable String account() {
        return caller.person()
                .map(Person::accountId)
                .map(id -> Long.toString(id))
                .orElse(null);
    }

    private String address() {
        return ClientAddress.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxies)
                .networkKey();
    }
}

package social.anancus.web.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.DescribeSite;
import social.anancus.core.instance.RegistrationMode;
import social.anancus.core.instance.SiteDescription;
import social.anancus.core.login.NewSignUp;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;
import social.anancus.platform.text.SafeHtml;
import social.anancus.web.landing.RuleItem;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;

/** The rules, then the form of a new account; or the word that the doors are shut. */
@Path("auth/sign_up")
@ApplicationScoped
@Produces("text/html")
public class RegistrationResource {
    private static final String FORM = "/auth/sign_up/account";
    private static final int UNPROCESSABLE = 422;

    private DescribeSite describeSite;
    private Browser browser;
    private RateLimiter limiter;
    private SignUpPages pages;
    private Ticket tickets;
    private OpenAccount openAccount;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RegistrationResource() {}

    @Inject
    RegistrationResource(
            DescribeSite describeSite,
            Browser browser,
            RateLimiter limiter,
            SignUpPages pages,
            Ticket tickets,
            OpenAccount openAccount) {
        this.describeSite = describeSite;
        this.browser = browser;
        this.limiter = limiter;
        this.pages = pages;
        this.tickets = tickets;
        this.openAccount = openAccount;
    }

    /**
     * What people agree to.
     *
     * @param rules the rules
     */
    public record Rules(List<RuleItem> rules) {}

    /**
     * The word that nobody may sign up.
     *
     * @param message what admins say about it; empty for nothing
     */
    public record Closed(SafeHtml message) {}

    /**
     * @return the rules; where there are none the form at once
     */
    @GET
    @Public
    public Response begin() {
        if (browser.user().isPresent()) {
            return Redirects.to("/");
        }
        SiteDescription site = describeSite.describe();
        if (isClosed(site)) {
            return pages.closed(site);
        }
        return site.rules().isEmpty() ? Redirects.to(formAddress()) : pages.rules(site);
    }

    /**
     * @param form says nothing more than that somebody agrees
     * @return the way to the form
     */
    @POST
    @Public
    public Response agree(SentForm form) {
        return Redirects.to(formAddress());
    }

    private String formAddress() {
        return FORM + "?ticket=" + Redirects.encode(tickets.give());
    }

    /**
     * @param ticket what those get who agree
     * @return the form, or the way back to the rules
     */
    @GET
    @Path("account")
    @Public
    public Response show(@QueryParam("ticket") @Nullable String ticket) {
        if (browser.user().isPresent() || ticket == null || tickets.worth(ticket) == Ticket.Worth.NONE) {
            return Redirects.to("/auth/sign_up");
        }
        SiteDescription site = describeSite.describe();
        return isClosed(site) ? pages.closed(site) : pages.form(site, SignUpForm.Typed.NOTHING, ticket);
    }

    /**
     * @param form the wanted account
     * @return the way to the page that says to look into one's mail, or the form once more
     * @throws TooMany if that was tried too often
     */
    @POST
    @Path("account")
    @Public
    public Response signUp(SentForm form) {
        SiteDescription site = describeSite.describe();
        if (isClosed(site)) {
            return pages.closed(site);
        }
        if (!limiter.count(RateLimits.SIGN_UP, browser.visitor().networkKey()).allowed()) {
            throw new TooMany();
        }
        Ticket.Worth worth = tickets.worth(form.get("ticket"));
        if (worth == Ticket.Worth.NONE) {
            return pages.again(site, form, tickets.give(), "visitors.sign-up.stale")
                    .answer(UNPROCESSABLE);
        }
        if (worth == Ticket.Worth.TOO_FRESH || isFilledByMachine(form)) {
            return pages.again(site, form, form.text("ticket"), "visitors.sign-up.fast")
                    .answer(UNPROCESSABLE);
        }
        NewSignUp wanted = pages.wanted(form, browser.locale(null));
        try {
            return openAccount.open(wanted, browser.visitor().address());
        } catch (Invalid e) {
            return pages.refused(site, form, e.errors()).answer(UNPROCESSABLE);
        }
    }

    /** Nobody sees these two fields. */
    private static boolean isFilledByMachine(SentForm form) {
        return !form.text("website").isEmpty() || !form.text("confirm_password").isEmpty();
    }

    private static boolean isClosed(SiteDescription site) {
        return site.profile().registrations() == RegistrationMode.NONE;
    }
}

package social.anancus.platform.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Every limit, with the figures of Mastodon 4.6 (its rack_attack.rb and rate_limiter.rb) unless it says otherwise. */
public final class RateLimits {
    private static final List<RateLimit> ALL = new ArrayList<>();

    /** Requests to the API by one account, over all its tokens. */
    public static final RateLimit API_PER_ACCOUNT = limit("api/account", 1500, Duration.ofMinutes(5));

    /** Requests to the API with one token. */
    public static final RateLimit API_PER_TOKEN = limit("api/token", 300, Duration.ofMinutes(5));

    /** Requests to the API from one address without a token. */
    public static final RateLimit API_ANONYMOUS = limit("api/address", 300, Duration.ofMinutes(5));

    /** Uploads by one account. */
    public static final RateLimit MEDIA = limit("media/account", 30, Duration.ofMinutes(30));

    /** Deleted statuses and taken back reblogs by one account. */
    public static final RateLimit DELETES = limit("delete/account", 30, Duration.ofMinutes(30));

    /** Requests for further pages by one account, or from one address without a token. */
    public static final RateLimit PAGING = limit("paging", 300, Duration.ofMinutes(15));

    /** Sign-ups through the API from one address. */
    public static final RateLimit SIGN_UP_BY_API = limit("sign-up-api/address", 5, Duration.ofMinutes(30));

    /** App registrations from one address. */
    public static final RateLimit APPS = limit("apps/address", 5, Duration.ofMinutes(10));

    /** Proxied media from one address. */
    public static final RateLimit MEDIA_PROXY = limit("media-proxy/address", 30, Duration.ofMinutes(10));

    /** Proxied media from one address by addresses that it was told; not from Mastodon, which fetches all at once. */
    public static final RateLimit MEDIA_PROXY_TOLD = limit("media-proxy-told/address", 600, Duration.ofMinutes(10));

    /** Sign-ups on the page from one address. */
    public static final RateLimit SIGN_UP = limit("sign-up/address", 25, Duration.ofMinutes(5));

    /** Look-ups of visitors' own servers from one address; not from Mastodon, where browsers look themselves. */
    public static final RateLimit HOME_PAGES = limit("home-page/address", 30, Duration.ofMinutes(5));

    /** Log-in attempts from one address. */
    public static final RateLimit LOGIN_PER_ADDRESS = limit("login/address", 25, Duration.ofMinutes(5));

    /** Log-in attempts with one e-mail address. */
    public static final RateLimit LOGIN_PER_ACCOUNT = limit("login/account", 25, Duration.ofHours(1));

    /** Attempts at the second factor by one user; not from Mastodon. */
    public static final RateLimit SECOND_FACTOR = limit("second-factor/account", 10, Duration.ofHours(1));

    /** Requests for a new password from one address. */
    public static final RateLimit PASSWORD_RESET_PER_ADDRESS = limit("reset/address", 25, Duration.ofMinutes(5));

    /** Requests for a new password for one e-mail address. */
    public static final RateLimit PASSWORD_RESET_PER_EMAIL = limit("reset/email", 5, Duration.ofMinutes(30));

    /** Requests for another confirmation mail from one address. */
    public static final RateLimit CONFIRMATION_PER_ADDRESS = limit("confirm/address", 25, Duration.ofMinutes(5));

    /** Requests for another confirmation mail for one e-mail address or user. */
    public static final RateLimit CONFIRMATION_PER_EMAIL = limit("confirm/email", 5, Duration.ofMinutes(30));

    /** Changes of password or e-mail address by one user. */
    public static final RateLimit PASSWORD_CHANGE = limit("password-change/account", 10, Duration.ofMinutes(10));

    /** Changes during the set-up after sign-up from one address. */
    public static final RateLimit SETUP_PER_ADDRESS = limit("setup/address", 25, Duration.ofMinutes(5));

    /** Changes during the set-up after sign-up by one user. */
    public static final RateLimit SETUP_PER_ACCOUNT = limit("setup/account", 5, Duration.ofMinutes(10));

    /** Statuses created and edited by one account. */
    public static final RateLimit STATUSES = limit("statuses/account", 300, Duration.ofHours(3));

    /** Accounts and tags followed by one account. */
    public static final RateLimit FOLLOWS = limit("follows/account", 400, Duration.ofHours(24));

    /** Reports by one account. */
    public static final RateLimit REPORTS = limit("reports/account", 400, Duration.ofHours(24));

    /** What groups, relays and other machines of one server announce; not from Mastodon. */
    public static final RateLimit ANNOUNCES = limit("announces/domain", 600, Duration.ofMinutes(5));

    private RateLimits() {}

    /**
     * @return every limit
     */
    public static List<RateLimit> all() {
        return List.copyOf(ALL);
    }

    private static RateLimit limit(String name, int limit, Duration period) {
        RateLimit rule = new RateLimit(name, limit, period);
        ALL.add(rule);
        return rule;
    }
}

package social.anancus.api.security;

import social.anancus.platform.ratelimit.RateLimit;
import social.anancus.platform.ratelimit.RateLimits;

/** What is counted beside the calls themselves, and against whom. */
public enum Limited {
    /** Statuses made and edited; only those that succeed count. */
    STATUSES(RateLimits.STATUSES, By.ACCOUNT, true),
    /** Accounts and tags followed; only those that succeed count. */
    FOLLOWS(RateLimits.FOLLOWS, By.ACCOUNT, true),
    /** Reports made; only those that succeed count. */
    REPORTS(RateLimits.REPORTS, By.ACCOUNT, true),
    /** Uploads. */
    MEDIA(RateLimits.MEDIA, By.ACCOUNT, false),
    /** Statuses deleted and reblogs taken back. */
    DELETES(RateLimits.DELETES, By.ACCOUNT, false),
    /** Applications registered. */
    APPS(RateLimits.APPS, By.ADDRESS, false),
    /** Sign-ups by an application. */
    SIGN_UP_BY_API(RateLimits.SIGN_UP_BY_API, By.ADDRESS, false),
    /** Confirmation mails asked for again, from one address. */
    CONFIRMATION_PER_ADDRESS(RateLimits.CONFIRMATION_PER_ADDRESS, By.ADDRESS, false),
    /** Confirmation mails asked for again, by one user. */
    CONFIRMATION_PER_ACCOUNT(RateLimits.CONFIRMATION_PER_EMAIL, By.ACCOUNT, false);

    /** Against whom something is counted. */
    enum By {
        ACCOUNT,
        ADDRESS
    }

    private final RateLimit limit;
    private final By by;
    private final boolean onlySuccess;

    Limited(RateLimit limit, By by, boolean onlySuccess) {
        this.limit = limit;
        this.by = by;
        this.onlySuccess = onlySuccess;
    }

    RateLimit limit() {
        return limit;
    }

    By by() {
        return by;
    }

    boolean onlySuccess() {
        return onlySuccess;
    }
}

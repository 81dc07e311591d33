package social.anancus.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    @Test
    void noTwoLimitsShareAName() {
        assertThat(RateLimits.all()).extracting(RateLimit::name).doesNotHaveDuplicates();
    }

    @Test
    void theFiguresOfTheApiAreMastodons() {
        assertThat(RateLimits.API_PER_ACCOUNT).matches(rule -> is(rule, 1500, Duration.ofMinutes(5)));
        assertThat(RateLimits.API_PER_TOKEN).matches(rule -> is(rule, 300, Duration.ofMinutes(5)));
        assertThat(RateLimits.API_ANONYMOUS).matches(rule -> is(rule, 300, Duration.ofMinutes(5)));
        assertThat(RateLimits.MEDIA).matches(rule -> is(rule, 30, Duration.ofMinutes(30)));
        assertThat(RateLimits.DELETES).matches(rule -> is(rule, 30, Duration.ofMinutes(30)));
        assertThat(RateLimits.PAGING).matches(rule -> is(rule, 300, Duration.ofMinutes(15)));
        assertThat(RateLimits.STATUSES).matches(rule -> is(rule, 300, Duration.ofHours(3)));
        assertThat(RateLimits.FOLLOWS).matches(rule -> is(rule, 400, Duration.ofHours(24)));
        assertThat(RateLimits.REPORTS).matches(rule -> is(rule, 400, Duration.ofHours(24)));
        assertThat(RateLimits.APPS).matches(rule -> is(rule, 5, Duration.ofMinutes(10)));
        assertThat(RateLimits.SIGN_UP_BY_API).matches(rule -> is(rule, 5, Duration.ofMinutes(30)));
    }

    @Test
    void theFiguresOfTheLoginAreMastodons() {
        assertThat(RateLimits.LOGIN_PER_ADDRESS).matches(rule -> is(rule, 25, Duration.ofMinutes(5)));
        assertThat(RateLimits.LOGIN_PER_ACCOUNT).matches(rule -> is(rule, 25, Duration.ofHours(1)));
        assertThat(RateLimits.SECOND_FACTOR).matches(rule -> is(rule, 10, Duration.ofHours(1)));
        assertThat(RateLimits.PASSWORD_RESET_PER_EMAIL).matches(rule -> is(rule, 5, Duration.ofMinutes(30)));
        assertThat(RateLimits.PASSWORD_CHANGE).matches(rule -> is(rule, 10, Duration.ofMinutes(10)));
    }

    private static boolean is(RateLimit rule, int limit, Duration period) {
        return rule.limit() == limit && rule.period().equals(period);
    }
}

package social.anancus.federation.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import social.anancus.platform.http.HttpAnswer;
import social.anancus.platform.http.OutboundException;

/** What an answer, or none, means for a delivery. */
sealed interface Verdict {
    /** The longest that a server may ask us to wait. */
    Duration LONGEST_WAIT = Duration.ofHours(12);

    /** It is there: any 2xx. */
    record Delivered() implements Verdict {}

    /**
     * It may work later.
     *
     * @param least how long the server asks us to wait; zero if it does not
     * @param reason for the admin
     * @param hostFailed whether the whole host seems to be down: no answer, or one of 5xx
     */
    record Later(Duration least, String reason, boolean hostFailed) implements Verdict {}

    /**
     * It will never work.
     *
     * @param reason for the admin
     */
    record Never(String reason) implements Verdict {}

    /**
     * It was not tried, for reasons of our own.
     *
     * @param reason for the admin
     */
    record NotTried(String reason) implements Verdict {}

    static Verdict of(HttpAnswer answer, Instant now) {
        return of(answer.status(), answer.header("Retry-After").flatMap(text -> retryAfter(text, now)));
    }

    /** As Mastodon: of 4xx only 401, 408 and 429 are worth another try, of 5xx all but 501. */
    static Verdict of(int status, Optional<Duration> retryAfter) {
        String reason = "status " + status;
        if (status >= 200 && status < 300) {
            return new Delivered();
        }
        Duration least = retryAfter.orElse(Duration.ZERO);
        boolean passing = status == 401 || status == 408 || status == 429;
        if (status >= 400 && status < 500 && !passing || status == 501) {
            return new Never(reason);
        }
        return new Later(least, reason, status >= 500);
    }

    static Verdict of(OutboundException failure) {
        String reason = failure.reason() + " " + failure.getMessage();
        return switch (failure.reason()) {
            case REFUSED_ADDRESS, REFUSED_URL, SELF -> new Never(reason);
            case BUSY, INTERRUPTED, CLOSED -> new NotTried(reason);
            case TOO_LARGE, TOO_MANY_REDIRECTS -> new Later(Duration.ZERO, reason, false);
            case DNS_FAILED, CONNECT_FAILED, TLS_FAILED, TIMEOUT, BAD_RESPONSE ->
                new Later(Duration.ZERO, reason, true);
        };
    }

    /** Seconds or a date (RFC 9110, section 10.2.3). */
    static Optional<Duration> retryAfter(String text, Instant now) {
        String value = text.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(cut(Duration.ofSeconds(Long.parseLong(value))));
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, date);
            return wait.isNegative() ? Optional.empty() : Optional.of(cut(wait));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration cut(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}

package social.anancus.web.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.crypto.Tokens;

/**
 * What somebody gets who has agreed to the rules, and needs for the form. It says when that was, so that a form which comes
 * back at once is known for a machine's; nothing is stored.
 */
@ApplicationScoped
class Ticket {
    private static final Duration LIFE = Duration.ofHours(12);
    /** Nobody fills in the form faster. */
    private static final Duration LEAST = Duration.ofSeconds(3);

    private static final String ABOUT = "sign-up/";

    private SecretBox secrets;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    Ticket() {}

    @Inject
    Ticket(SecretBox secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What a ticket is worth. */
    enum Worth {
        GOOD,
        /** It was given a moment ago. */
        TOO_FRESH,
        /** It is none of ours, or too old. */
        NONE
    }

    String give() {
        long now = clock.instant().toEpochMilli();
        return now + "." + secrets.mark(ABOUT + now);
    }

    Worth worth(@Nullable String ticket) {
        int dot = ticket == null ? -1 : ticket.indexOf('.');
        if (ticket == null || dot < 1 || dot > 15) {
            return Worth.NONE;
        }
        String time = ticket.substring(0, dot);
        if (!time.chars().allMatch(c -> c >= '0' && c <= '9')
                || !Tokens.same(secrets.mark(ABOUT + time), ticket.substring(dot + 1))) {
            return Worth.NONE;
        }
        Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), clock.instant());
        if (age.compareTo(LIFE) > 0) {
            return Worth.NONE;
        }
        return age.compareTo(LEAST) < 0 ? Worth.TOO_FRESH : Worth.GOOD;
    }
}

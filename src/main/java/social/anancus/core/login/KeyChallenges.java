package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.crypto.UnopenableSecretException;

/**
 * Challenges for security keys: sealed, good for ten minutes, one purpose and one login. A key that has signed one counts
 * only for later ones, so none counts twice.
 */
@ApplicationScoped
public class KeyChallenges {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int BYTES = 32;
    private static final int MAX_LENGTH = 512;

    private SecretBox secrets;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public KeyChallenges() {}

    @Inject
    public KeyChallenges(SecretBox secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What a challenge is for. */
    enum Purpose {
        ADD,
        LOG_IN
    }

    /**
     * A challenge.
     *
     * @param bytes what the key signs
     * @param madeAt when it was made
     */
    record Challenge(byte[] bytes, Instant madeAt) {}

    String make(Purpose purpose, long userId, byte[] challenge) {
        Instant now = clock.instant();
        String text = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000 + "/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
        return secrets.sealText(text, about(purpose, userId));
    }

    static byte[] random() {
        return Base64.getUrlDecoder().decode(Tokens.random(BYTES));
    }

    /** Empty for what is none of this login and purpose, or is over. */
    Optional<Challenge> open(Purpose purpose, long userId, String sealed) {
        if (sealed.isEmpty() || sealed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String[] parts = secrets.openText(sealed, about(purpose, userId)).split("/", -1);
            long micros = Long.parseLong(parts[0]);
            Instant madeAt = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
            return madeAt.plus(LIFE).isBefore(clock.instant())
                    ? Optional.empty()
                    : Optional.of(new Challenge(Base64.getUrlDecoder().decode(parts[1]), madeAt));
        } catch (UnopenableSecretException e) {
            return Optional.empty();
        }
    }

    private static String about(Purpose purpose, long userId) {
        return "user/" + userId + "/key/" + purpose;
    }
}

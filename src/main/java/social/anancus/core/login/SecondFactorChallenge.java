package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.crypto.UnopenableSecretException;

/**
 * What a browser holds between password and code: sealed, good for ten minutes and for the password that was proven. No
 * session exists before the code.
 */
@ApplicationScoped
public class SecondFactorChallenge {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String ABOUT = "log-in/second-factor";
    private static final int MAX_LENGTH = 512;

    private SecretBox secrets;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecondFactorChallenge() {}

    @Inject
    public SecondFactorChallenge(SecretBox secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What a challenge says.
     *
     * @param userId the id of the login
     * @param passwordMark the SHA-256 of the hash of the password, in hexadecimal digits
     */
    record Opened(long userId, String passwordMark) {
        boolean isOf(User user) {
            return Tokens.hashHex(user.passwordHash()).equals(passwordMark);
        }
    }

    String make(long userId, String passwordHash) {
        long end = clock.instant().plus(LIFE).getEpochSecond();
        return secrets.sealText(userId + "/" + end + "/" + Tokens.hashHex(passwordHash), ABOUT);
    }

    /** Empty for what is none, or is over. */
    Optional<Opened> open(String challenge) {
        if (challenge.isEmpty() || challenge.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String[] parts = secrets.openText(challenge, ABOUT).split("/", -1);
            boolean over = Instant.ofEpochSecond(Long.parseLong(parts[1])).isBefore(clock.instant());
            return over ? Optional.empty() : Optional.of(new Opened(Long.parseLong(parts[0]), parts[2]));
        } catch (UnopenableSecretException e) {
            return Optional.empty();
        }
    }
}

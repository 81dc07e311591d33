package social.anancus.core.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.metrics.Caches;

/**
 * Tells who stands behind a token. What was read is remembered for a minute and forgotten as soon as a change of the token
 * or its login is committed.
 */
@ApplicationScoped
public class AuthenticateToken {
    private static final int MAX_LENGTH = 512;
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private LoginCache<Remembered> cache;

    private LoadToken loadToken;
    private RecordTokenUse recordTokenUse;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthenticateToken() {}

    @Inject
    public AuthenticateToken(LoadToken loadToken, RecordTokenUse recordTokenUse, Clock clock, Caches caches) {
        this.loadToken = loadToken;
        this.recordTokenUse = recordTokenUse;
        this.clock = clock;
        this.cache = new LoginCache<>(caches.create(
                "tokens", Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(REMEMBERED_FOR)));
    }

    /** A valid token, and when its use was last noted. */
    private static final class Remembered {
        private final Authentication authentication;
        private volatile @Nullable Instant lastUsedAt;

        private Remembered(Authentication authentication, @Nullable Instant lastUsedAt) {
            this.authentication = authentication;
            this.lastUsedAt = lastUsedAt;
        }

        private boolean isOf(long userId) {
            return authentication.person() != null && authentication.person().userId() == userId;
        }
    }

    /**
     * @param token a token as its bearer sends it
     * @param address the IP address from which it came
     * @return whether it counts, and for whom
     */
    public TokenCheck authenticate(String token, String address) {
        if (token.isEmpty() || token.length() > MAX_LENGTH) {
            return new TokenCheck.Unknown();
        }
        byte[] hash = Tokens.hash(token);
        String key = HexFormat.of().formatHex(hash);
        Remembered remembered = cache.get(key);
        if (remembered == null) {
            long changesBefore = cache.changes();
            Optional<LoadToken.Loaded> loaded = loadToken.load(hash);
            if (loaded.isEmpty()) {
                return new TokenCheck.Unknown();
            }
            if (loaded.get().revoked()) {
                return new TokenCheck.Revoked();
            }
            remembered =
                    new Remembered(loaded.get().authentication(), loaded.get().lastUsedAt());
            cache.put(key, remembered, changesBefore);
        }
        noteUse(remembered, address);
        return new TokenCheck.Valid(remembered.authentication);
    }

    private void noteUse(Remembered remembered, String address) {
        Instant now = clock.instant();
        Instant last = remembered.lastUsedAt;
        if (last == null || last.plus(RecordTokenUse.GRAIN).isBefore(now)) {
            remembered.lastUsedAt = now;
            if (remembered.authentication.credential() instanceof Credential.Token token) {
                recordTokenUse.record(token.id(), address);
            }
        }
    }

    void forgetToken(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokenRevoked event) {
        cache.forget(event.tokenHash());
    }

    void forgetLogin(@Observes(during = TransactionPhase.AFTER_SUCCESS) LoginChanged event) {
        cache.forgetIf(remembered -> remembered.isOf(event.userId()));
    }
}

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
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.metrics.Caches;

/**
 * Tells who is logged in with a browser. What was read is remembered for a minute and forgotten as soon as a change of the
 * session or its login is committed, here or on another node.
 */
@ApplicationScoped
public class AuthenticateSession {
    private static final int MAX_LENGTH = 128;
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private LoginCache<Remembered> cache;
    private LoadSession loadSession;
    private RecordSessionUse recordUse;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthenticateSession() {}

    @Inject
    public AuthenticateSession(LoadSession loadSession, RecordSessionUse recordUse, Clock clock, Caches caches) {
        this.loadSession = loadSession;
        this.recordUse = recordUse;
        this.clock = clock;
        this.cache = new LoginCache<>(caches.create(
                "sessions", Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(REMEMBERED_FOR)));
    }

    /** A session, and when its use was last noted. */
    private static final class Remembered {
        private final SessionUser user;
        private volatile Instant lastUsedAt;

        private Remembered(SessionUser user, Instant lastUsedAt) {
            this.user = user;
            this.lastUsedAt = lastUsedAt;
        }
    }

    /**
     * @param token the value of a session's cookie
     * @param address the IP address from which it came
     * @return who is logged in; empty for a value that does not count, and where the login may not be used any more
     */
    public Optional<SessionUser> authenticate(String token, String address) {
        if (token.isEmpty() || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        byte[] hash = Tokens.hash(token);
        String key = HexFormat.of().formatHex(hash);
        Remembered remembered = cache.get(key);
        if (remembered == null) {
            long changesBefore = cache.changes();
            Optional<LoadSession.Loaded> loaded = loadSession.load(hash).filter(session -> isUsable(session.user()));
            if (loaded.isEmpty()) {
                return Optional.empty();
            }
            remembered = new Remembered(loaded.get().user(), loaded.get().lastUsedAt());
            cache.put(key, remembered, changesBefore);
        }
        noteUse(remembered, address);
        return Optional.of(remembered.user);
    }

    private static boolean isUsable(SessionUser user) {
        LoginState state = user.person().state();
        return state == LoginState.FUNCTIONAL || state == LoginState.TWO_FACTOR_MISSING;
    }

    private void noteUse(Remembered remembered, String address) {
        Instant now = clock.instant();
        if (remembered.lastUsedAt.plus(RecordSessionUse.GRAIN).isBefore(now)) {
            remembered.lastUsedAt = now;
            recordUse.record(remembered.user.sessionId(), address);
        }
    }

    void forgetSession(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionClosed event) {
        cache.forget(event.sessionHash());
    }

    void forgetLogin(@Observes(during = TransactionPhase.AFTER_SUCCESS) LoginChanged event) {
        cache.forgetIf(remembered -> remembered.user.person().userId() == event.userId());
    }
}

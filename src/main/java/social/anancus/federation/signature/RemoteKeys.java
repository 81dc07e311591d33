package social.anancus.federation.signature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import social.anancus.core.account.RemoteAccountGone;
import social.anancus.platform.metrics.Caches;

/**
 * The keys of others: from memory, from the database, or from their server. A key is asked for once in five minutes, whatever
 * comes of it; a server that gave no answer is left alone for as long.
 */
@ApplicationScoped
class RemoteKeys {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_KEYS = 20_000;
    private static final int MOST_ASKED = 50_000;

    private StoredKeys stored;
    private KeyFetches fetches;
    private Cache<String, KnownKey> known;
    private Cache<String, Boolean> asked;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected RemoteKeys() {}

    @Inject
    RemoteKeys(StoredKeys stored, KeyFetches fetches, Clock clock, Caches caches) {
        this.stored = stored;
        this.fetches = fetches;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        known = caches.create(
                "remote_keys",
                Caffeine.newBuilder().ticker(ticker).maximumSize(MOST_KEYS).expireAfterWrite(REMEMBERED));
        asked = caches.create(
                "asked_remote_keys",
                Caffeine.newBuilder().ticker(ticker).maximumSize(MOST_ASKED).expireAfterWrite(KeyFetches.AGAIN));
    }

    /**
     * @return the key, if it is known here
     */
    Optional<KnownKey> find(KeyId id) {
        KnownKey remembered = known.getIfPresent(id.uri());
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<KnownKey> found = stored.find(id);
        found.ifPresent(key -> known.put(id.uri(), key));
        return found;
    }

    /**
     * @return the key as its server gives it now, or as it was known if it was asked for a moment ago; empty if nobody confirms
     *     it
     * @throws social.anancus.federation.door.Refused (TRY_LATER) if its server gives no answer for now
     */
    Optional<KnownKey> refresh(KeyId id) {
        if (asked.getIfPresent(id.uri()) != null) {
            return find(id);
        }
        boolean confirmed = fetches.fetch(id);
        known.invalidate(id.uri());
        asked.put(id.uri(), true);
        return confirmed ? find(id) : Optional.empty();
    }

    /** The keys of an account that is gone sign nothing any more; other nodes learn it from the database in ten minutes. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RemoteAccountGone event) {
        known.asMap().values().removeIf(key -> key.signer().accountId() == event.accountId());
    }
}

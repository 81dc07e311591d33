package social.anancus.api.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountChanged;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.metrics.Caches;

/** Accounts as they were rendered, until they change here or on another node. */
@ApplicationScoped
public class AccountJsonCache {
    private static final int MOST = 20_000;
    private static final int STRIPES = 1024;

    /** The moment after which even a change that nobody told of shows: an emoji, somebody named in a profile. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** How often accounts have changed, by the last bits of their ids: what was read before a change must not be put in. */
    private final long[] changes = new long[STRIPES];

    static final String KIND = "account-changed";

    private Cache<Long, Rendered> cache;
    private Broadcast broadcast;

    /**
     * An account with what is shown of it but for the account to which it has moved.
     *
     * @param json the account
     * @param movedTo where it has gone; null where it has not
     */
    record Rendered(AccountJson json, @Nullable Long movedTo) {}

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountJsonCache() {}

    @Inject
    public AccountJsonCache(Caches caches, Broadcast broadcast) {
        this.broadcast = broadcast;
        this.cache = caches.create(
                "account_json", Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE));
    }

    Map<Long, Rendered> get(Collection<Long> ids) {
        return cache.getAllPresent(ids);
    }

    /** Ask before reading from the database, and hand the answer to {@link #put}. */
    synchronized long[] changes() {
        return changes.clone();
    }

    synchronized void put(Map<Long, Rendered> rendered, long[] changesBefore) {
        rendered.forEach((id, account) -> {
            if (changes[stripe(id)] == changesBefore[stripe(id)]) {
                cache.put(id, account);
            }
        });
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged event) {
        forget(event.accountId());
        broadcast.publish(KIND, Long.toString(event.accountId()));
    }

    synchronized void forget(long accountId) {
        changes[stripe(accountId)]++;
        cache.invalidate(accountId);
    }

    /** The lowest bits of an id are random. */
    private static int stripe(long id) {
        return (int) (id & (STRIPES - 1));
    }
}

package social.anancus.core.login;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was read about tokens or sessions, until a change of it is committed here or on another node.
 *
 * @param <V> what is remembered
 */
final class LoginCache<V> {
    private final Cache<String, V> cache;
    private final Object lock = new Object();
    private long changes;

    LoginCache(Cache<String, V> cache) {
        this.cache = cache;
    }

    @Nullable
    V get(String key) {
        return cache.getIfPresent(key);
    }

    /** Ask before reading from the database, and hand the answer to {@link #put}. */
    long changes() {
        synchronized (lock) {
            return changes;
        }
    }

    /** What was read before a change was committed must not be put in after it was taken out. */
    void put(String key, V value, long changesBefore) {
        synchronized (lock) {
            if (changes == changesBefore) {
                cache.put(key, value);
            }
        }
    }

    void forget(String key) {
        synchronized (lock) {
            changes++;
            cache.invalidate(key);
        }
    }

    void forgetIf(Predicate<V> condition) {
        synchronized (lock) {
            changes++;
            cache.asMap().values().removeIf(condition);
        }
    }
}

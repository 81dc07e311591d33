package social.anancus.core.media;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import social.anancus.platform.error.RemoteUnavailable;

/** Lets one of several callers do what all of them want, and gives its result to all. */
final class OneAtATime<K, V> {
    private static final int MOST_AT_ONCE = 64;

    private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /**
     * @param key what is wanted
     * @param work how to get it
     * @return the result of this or of the running call
     * @throws RemoteUnavailable if too much runs already
     */
    V get(K key, Supplier<V> work) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> other = running.putIfAbsent(key, own);
        if (other != null) {
            return result(other);
        }
        try {
            if (running.size() > MOST_AT_ONCE) {
                throw new RemoteUnavailable();
            }
            own.complete(work.get());
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
        } finally {
            running.remove(key, own);
        }
        return result(own);
    }

    private V result(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}

package social.anancus.federation.signature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.log.Log;
import social.anancus.platform.metrics.Caches;

/**
 * Asks other servers for keys while a request waits, without letting slow ones hold the server up: each key once at a time, few
 * at once to a host, not many in all; who finds no room is told to come again.
 */
@ApplicationScoped
class KeyFetches {
    /** Of some sixty threads that answer requests. */
    static final int MOST_WAITING = 24;

    /** How long a server is left alone that gave no answer, and a key that was asked for. */
    static final Duration AGAIN = Duration.ofMinutes(5);

    static final int MOST_PER_HOST = 4;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_HOSTS = 20_000;
    private static final Log LOG = Log.of(KeyFetches.class);

    private ActorKeys actors;
    private Cache<String, Boolean> silent;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Map<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected KeyFetches() {}

    @Inject
    KeyFetches(ActorKeys actors, Clock clock, Caches caches) {
        this.actors = actors;
        silent = caches.create(
                "silent_key_hosts",
                Caffeine.newBuilder()
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .maximumSize(MOST_HOSTS)
                        .expireAfterWrite(AGAIN));
    }

    /**
     * @return whether an actor confirmed the key
     * @throws Refused (TRY_LATER) if its server does not answer, has not answered a moment ago, or there is no room
     */
    boolean fetch(KeyId id) {
        if (silent.getIfPresent(id.authority()) != null) {
            throw later("the server of the key did not answer a moment ago");
        }
        if (!room.tryAcquire()) {
            throw later("too many keys are asked for at once");
        }
        try {
            CompletableFuture<Boolean> mine = new CompletableFuture<>();
            CompletableFuture<Boolean> other = underWay.putIfAbsent(id.uri(), mine);
            return other == null ? ask(id, mine) : await(other);
        } finally {
            room.release();
        }
    }

    private boolean ask(KeyId id, CompletableFuture<Boolean> mine) {
        boolean entered = false;
        try {
            entered = enter(id.authority());
            if (!entered) {
                throw later("too many keys of this server are asked for at once");
            }
            boolean confirmed = actors.fetch(id.uri());
            mine.complete(confirmed);
            return confirmed;
        } catch (RemoteUnavailable e) {
            silent.put(id.authority(), true);
            LOG.info("a server gave no key", "host", id.authority(), "cause", e.getMessage());
            throw later("the server of the key does not answer");
        } finally {
            mine.completeExceptionally(later("the key could not be had"));
            underWay.remove(id.uri(), mine);
            if (entered) {
                running.computeIfPresent(id.authority(), (host, count) -> less(count));
            }
        }
    }

    private static @Nullable Integer less(int count) {
        return count > 1 ? (Integer) (count - 1) : null;
    }

    private boolean enter(String host) {
        boolean[] entered = {false};
        running.compute(host, (key, count) -> {
            int now = count == null ? 0 : count;
            entered[0] = now < MOST_PER_HOST;
            return entered[0] ? now + 1 : now;
        });
        return entered[0];
    }

    private static boolean await(CompletableFuture<Boolean> other) {
        try {
            return other.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later("the server is stopping");
        } catch (ExecutionException | TimeoutException e) {
            throw later("the key could not be had");
        }
    }

    /**
     * @return how many threads wait for keys now
     */
    int waiting() {
        return MOST_WAITING - room.availablePermits();
    }

    private static Refused later(String message) {
        return new Refused(Reason.TRY_LATER, message);
    }
}

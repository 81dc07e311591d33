package social.anancus.api.streaming;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.Credential;
import social.anancus.core.login.FindLiveCredentials;
import social.anancus.platform.log.Log;

/**
 * Watches connections: pings them, closes those that are silent, and asks every few seconds whether their tokens still
 * count, though {@link StreamCutOff} should have heard of it: what happened to an account or an application without a word
 * about its tokens ends here.
 */
@ApplicationScoped
public class StreamClock {
    private static final Log LOG = Log.of(StreamClock.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final long CHECK_NANOS = Duration.ofSeconds(5).toNanos();

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private @Nullable ManagedThreadFactory threads;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private volatile boolean stopping;
    private Connections connections;
    private FindLiveCredentials findLive;
    private @Nullable Thread thread;
    private long nextCheck;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StreamClock() {}

    /**
     * @param connections which to watch
     * @param findLive knows tokens and sessions
     */
    @Inject
    public StreamClock(Connections connections, FindLiveCredentials findLive) {
        this.connections = connections;
        this.findLive = findLive;
    }

    /** Begins to watch; called with each connection. */
    synchronized void start() {
        ManagedThreadFactory factory = threads;
        if (thread == null && factory != null) {
            Thread fresh = factory.newThread(this::run);
            fresh.setName("anancus-streams-clock");
            fresh.start();
            thread = fresh;
        }
    }

    /**
     * Closes all connections of which something is true, soon and on the clock's own thread: ending an answer runs the server's
     * code for it, which disturbs the request that a thread may be serving.
     */
    void endIf(Predicate<Connection> condition, Ending how) {
        if (!connections.isEmpty()) {
            tasks.add(() -> connections.endIf(condition, how));
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void run() {
        nextCheck = System.nanoTime() + CHECK_NANOS;
        long nextTick = System.nanoTime();
        try {
            while (!stopping) {
                Runnable task = tasks.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                }
                long now = System.nanoTime();
                if (now - nextTick >= 0) {
                    nextTick = now + TICK.toNanos();
                    tick(now);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the clock of streams stops");
        }
    }

    private void tick(long now) {
        try {
            for (Connection connection : connections.all()) {
                Ending ending = connection.outlet().beat(now);
                if (ending != null) {
                    connection.end(ending);
                }
            }
            if (now - nextCheck >= 0) {
                nextCheck = now + CHECK_NANOS;
                checkCredentials();
            }
        } catch (RuntimeException e) {
            LOG.warn("streams could not be watched", e);
        }
    }

    private void checkCredentials() {
        Set<Credential> used = connections.all().stream()
                .map(connection -> connection.caller().credential())
                .collect(Collectors.toSet());
        if (!used.isEmpty()) {
            Set<Credential> live = findLive.among(used);
            used.removeAll(live);
            connections.endIf(connection -> used.contains(connection.caller().credential()), Ending.CUT_OFF);
        }
    }
}

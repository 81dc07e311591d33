package social.anancus.federation.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.jobs.BrokerUnavailableException;
import social.anancus.platform.jobs.JobMessages;
import social.anancus.platform.log.Log;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Keeps slow servers from holding up the workers. A worker waits for an answer only as long as nobody waits for the worker. Then
 * it leaves a copy of its message with the broker, for the case that this server goes down, and takes the next message; the
 * running try is ended from here, and its number noted in the database, so that the copy finds that it has nothing to do.
 */
@ApplicationScoped
class SlowDeliveries {
    private static final Log LOG = Log.of(SlowDeliveries.class);

    /** A worker waits so long in any case; a server that is near answers within it. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** A worker waits so long at most, while others are idle. */
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(3);

    /** What noting the end of a try may take. */
    private static final Duration TIME_TO_NOTE = Duration.ofSeconds(10);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final int MOST_TRIES_TO_NOTE = 30;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private @Nullable ManagedThreadFactory managedThreads;

    private DeliveryEnds ends;
    private Outbox outbox;
    private JobMessages messages;
    private Ids ids;
    private int workers;
    private Duration copyWaits;
    private Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<Long, Running> running = new ConcurrentHashMap<>();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread finisher;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected SlowDeliveries() {}

    @Inject
    SlowDeliveries(DeliveryEnds ends, Outbox outbox, JobMessages messages, Ids ids, ServerSettings settings) {
        this.ends = ends;
        this.outbox = outbox;
        this.messages = messages;
        this.ids = ids;
        this.workers = settings.get(Settings.JOBS_OUTBOUND);
        // a try is up to two requests, with one signature and then with another
        this.copyWaits = settings.get(Settings.DELIVERY_TIMEOUT).multipliedBy(2).plus(TIME_TO_NOTE);
        this.places = new Semaphore(settings.get(Settings.DELIVERY_SLOW));
    }

    /**
     * A try that was begun.
     *
     * @param result what will come of it, never an exception
     */
    record Running(Delivery delivery, String host, CompletableFuture<Verdict> result) {}

    private record Ended(long token, Running running, Verdict verdict) {}

    /**
     * Whether this is a copy that a slow try has left behind, and that try has ended or goes on. If it goes on, the copy will
     * look again.
     */
    boolean isCopyOfOther(Delivery delivery) {
        Long token = delivery.token();
        if (token == null) {
            return false;
        }
        if (running.containsKey(token)) {
            messages.send(List.of(delivery.toJob()), copyWaits);
            return true;
        }
        boolean settled = outbox.isSettled(token);
        if (settled) {
            ends.copyCameBack();
        }
        return settled;
    }

    /** Waits for the end of a try, or hands it over; in either case the caller is done with it. */
    void await(Running attempt) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            Verdict verdict = inTime(attempt);
            if (verdict == null && !takeOver(attempt)) {
                verdict = attempt.result().get();
            }
            if (verdict != null) {
                ends.end(attempt.delivery(), attempt.host(), verdict);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a try ends with a verdict", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Null if it takes longer than this worker may wait. */
    private @Nullable Verdict inTime(Running attempt) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + MOST_PATIENCE.toNanos();
        boolean patient = attempt.delivery().lane() == Lane.USUAL;
        do {
            try {
                return attempt.result().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.debug("an inbox takes its time", "waiting", waiting.get());
            }
        } while (patient && waiting.get() < workers && System.nanoTime() - end < 0);
        return null;
    }

    private boolean takeOver(Running attempt) {
        if (!places.tryAcquire()) {
            return false;
        }
        long token = ids.next();
        running.put(token, attempt);
        try {
            startFinisher();
            messages.send(List.of(attempt.delivery().withToken(token).toJob()), copyWaits);
        } catch (BrokerUnavailableException e) {
            running.remove(token);
            places.release();
            return false; // the worker waits, and has the broker bring its message again if need be
        }
        attempt.result().whenComplete((verdict, none) -> {
            places.release();
            ended.add(new Ended(token, attempt, verdict));
        });
        return true;
    }

    private synchronized void startFinisher() {
        if (finisher == null) {
            ThreadFactory threads =
                    managedThreads == null ? Thread.ofPlatform().daemon().factory() : managedThreads;
            Thread fresh = threads.newThread(this::finish);
            fresh.setName("anancus-slow-deliveries");
            fresh.start();
            finisher = fresh;
        }
    }

    private void finish() {
        try {
            while (stopped.getCount() > 0) {
                Ended next = ended.poll(1, TimeUnit.SECONDS);
                if (next != null) {
                    note(next);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("told to end");
        }
    }

    private void note(Ended next) throws InterruptedException {
        boolean done = false;
        for (int failures = 0; failures < MOST_TRIES_TO_NOTE; failures++) {
            try {
                if (!done) {
                    ends.end(next.running().delivery(), next.running().host(), next.verdict());
                    done = true;
                }
                outbox.settle(next.token());
                break;
            } catch (RuntimeException e) {
                LOG.debug("the end of a delivery cannot be noted yet", "cause", e.toString());
                if (stopped.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
                    break; // the copy will bring it once more
                }
            }
        }
        running.remove(next.token());
    }

    /** How many tries go on without a worker. */
    int count() {
        return running.size();
    }

    @PreDestroy
    synchronized void stop() {
        stopped.countDown();
        Thread thread = finisher;
        if (thread != null) {
            thread.interrupt();
        }
    }
}

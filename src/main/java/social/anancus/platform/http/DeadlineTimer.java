package social.anancus.platform.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import social.anancus.platform.http.OutboundException.Reason;

/**
 * Cuts requests off at their deadline. Per-read timeouts alone do not: a server that sends a byte now and then never
 * runs into them (CVE-2023-36461). One daemon thread keeps the time; what it starts runs on virtual threads, so that
 * one slow close cannot hold up the others.
 */
final class DeadlineTimer implements AutoCloseable {
    private final ScheduledThreadPoolExecutor executor;

    DeadlineTimer() {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("outbound-deadlines").factory());
        executor.setRemoveOnCancelPolicy(true);
    }

    /** A request under watch; closing it ends the watch. */
    interface Watch {
        void close();
    }

    /**
     * @param deadline when
     * @param cancel what cuts the request off
     * @throws OutboundException (CLOSED) if the server is stopping
     */
    Watch watch(Deadline deadline, Runnable cancel) throws OutboundException {
        try {
            Future<?> future = executor.schedule(
                    () -> startVirtual(cancel), deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException e) {
            throw new OutboundException(Reason.CLOSED, "the server is stopping");
        }
    }

    void every(Duration interval, Runnable task) {
        long nanos = interval.toNanos();
        Future<?> unused =
                executor.scheduleWithFixedDelay(() -> startVirtual(task), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private static void startVirtual(Runnable task) {
        Thread.ofVirtual().name("outbound-cut").start(task);
    }
}

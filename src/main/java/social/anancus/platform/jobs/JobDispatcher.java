package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;

/**
 * Sends the messages for rows that were committed here, on a thread of its own, so that no caller ever waits for the
 * broker. What finds no place, or meets a broker that is away, is left to the {@link JobSweeper}.
 */
@ApplicationScoped
class JobDispatcher {
    private static final Log LOG = Log.of(JobDispatcher.class);
    private static final int CAPACITY = 10_000;
    private static final int BATCH = 200;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private JobSender sender;
    private final BlockingQueue<JobRow> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean busy;
    private volatile boolean stopping;
    private volatile long pausedUntil = System.nanoTime();
    private @Nullable Thread thread;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JobDispatcher() {}

    @Inject
    JobDispatcher(JobSender sender) {
        this.sender = sender;
    }

    /** Takes rows that were committed; returns at once. */
    void offer(Collection<JobRow> rows) {
        for (JobRow row : rows) {
            if (row.delay().compareTo(JobRepository.HORIZON) < 0 && !waiting.offer(row)) {
                return;
            }
        }
    }

    /** Whether rows are waiting here: looking for unsent ones in the database would find them too. */
    boolean isBusy() {
        return busy || !waiting.isEmpty();
    }

    synchronized void start(ThreadFactory threads) {
        if (thread == null) {
            stopping = false;
            Thread fresh = threads.newThread(this::run);
            fresh.setName("anancus-job-dispatcher");
            fresh.start();
            thread = fresh;
        }
    }

    /** Sends what waits, within a few seconds; the rest is sent after the next start. */
    synchronized void stop() {
        Thread running = thread;
        thread = null;
        stopping = true;
        if (running == null) {
            return;
        }
        try {
            running.join(STOP_PATIENCE);
            if (running.isAlive()) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<JobRow> batch = new ArrayList<>(BATCH);
        while (!stopping || !waiting.isEmpty()) {
            try {
                JobRow first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    busy = true;
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    send(batch);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                batch.clear();
                busy = false;
            }
        }
    }

    private void send(List<JobRow> batch) {
        if (pausedUntil - System.nanoTime() > 0) {
            return;
        }
        try {
            sender.send(batch);
        } catch (BrokerUnavailableException e) {
            pausedUntil = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("jobs were not marked as sent, they will be sent again", "cause", e.getMessage());
        }
    }
}

package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Finds rows whose message was never sent or was lost, and sends it. One node at a time does it.
 *
 * <p>A row that merely waits in a long queue must not get a second message, or many rows would breed many messages. So a
 * row counts as lost only if its broker is no more, its worker's lease has run out, or it is a minute late while nothing
 * waits in its queue.
 */
@ApplicationScoped
class JobSweeper {
    private static final Log LOG = Log.of(JobSweeper.class);
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 20;
    private static final Duration BETWEEN_SEARCHES = Duration.ofMinutes(1);

    private JobRepository repository;
    private JobBroker broker;
    private JobSender sender;
    private JobDispatcher dispatcher;
    private Duration interval;
    private final Outage outage = new Outage(LOG, "The database");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    private @Nullable Long searchedAt;
    private @Nullable String seen;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JobSweeper() {}

    @Inject
    JobSweeper(
            JobRepository repository,
            JobBroker broker,
            JobSender sender,
            JobDispatcher dispatcher,
            ServerSettings settings) {
        this.repository = repository;
        this.broker = broker;
        this.sender = sender;
        this.dispatcher = dispatcher;
        interval = settings.get(Settings.JOB_SWEEP_INTERVAL);
    }

    synchronized void start(ThreadFactory threads) {
        if (thread == null) {
            Thread fresh = threads.newThread(this::run);
            fresh.setName("anancus-job-sweeper");
            fresh.start();
            thread = fresh;
        }
    }

    void stop() {
        stopped.countDown();
    }

    private void run() {
        try {
            do {
                sweepSafely();
            } while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("the sweeper was told to end");
        }
    }

    private void sweepSafely() {
        try {
            sweep();
            outage.passed();
        } catch (BrokerUnavailableException e) {
            LOG.debug("nothing to sweep with", "cause", e.getMessage());
        } catch (SQLException e) {
            outage.failed(e);
        } catch (RuntimeException e) {
            LOG.warn("lost jobs were not looked for", e);
        }
    }

    /** One look at all rows. */
    void sweep() throws SQLException {
        String identity = sender.refreshIdentity();
        repository.whileAlone(() -> {
            int expired = repository.releaseExpired() + revive(identity);
            repository.dropKept(BATCH);
            int moved = sendAll("sent to a broker that is no more", () -> repository.sentElsewhere(identity, BATCH));
            int unsent = dispatcher.isBusy() ? 0 : sendAll("not sent", () -> repository.unsent(BATCH));
            int lost = searchIsDue() ? search(identity) : 0;
            if (expired + moved + lost > 0) {
                LOG.info("jobs were woken again", "expired", expired, "moved", moved, "unsent", unsent, "lost", lost);
            }
        });
    }

    /** Looks through all that is kept, and therefore only when the broker is another than before. */
    private int revive(String identity) throws SQLException {
        if (identity.equals(seen)) {
            return 0;
        }
        int count = repository.reviveKept(identity);
        seen = identity;
        return count;
    }

    @FunctionalInterface
    private interface Source {
        List<JobRow> next() throws SQLException;
    }

    private int sendAll(String why, Source source) throws SQLException {
        int count = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<JobRow> rows = source.next();
            if (!rows.isEmpty()) {
                sender.send(rows);
                count += rows.size();
            }
            if (rows.size() < BATCH) {
                break;
            }
        }
        if (count > 0) {
            LOG.debug("jobs get a message", "why", why, "count", count);
        }
        return count;
    }

    private boolean searchIsDue() {
        Long before = searchedAt;
        return before == null || System.nanoTime() - before > BETWEEN_SEARCHES.toNanos();
    }

    /** Rows that are late although their queue is empty. */
    private int search(String identity) throws SQLException {
        searchedAt = System.nanoTime();
        int count = 0;
        for (JobQueue queue : JobQueue.values()) {
            if (broker.isEmpty(queue)) {
                List<JobRow> rows = repository.overdue(queue.label(), identity, BATCH);
                if (!rows.isEmpty()) {
                    sender.send(rows);
                    count += rows.size();
                }
            }
        }
        return count;
    }
}

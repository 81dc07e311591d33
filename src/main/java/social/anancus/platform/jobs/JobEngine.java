package social.anancus.platform.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;
import social.anancus.platform.metrics.Metrics;

/** Starts and stops what makes jobs run. Until it is started, messages wait. */
@ApplicationScoped
public class JobEngine {
    private static final Log LOG = Log.of(JobEngine.class);

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private @Nullable ManagedThreadFactory threads;

    private JobHandlers handlers;
    private JobRepository repository;
    private JobDispatcher dispatcher;
    private JobSweeper sweeper;
    private JobRunner runner;
    private JobStatistics statistics;

    @Inject
    private Metrics metrics;

    private @Nullable Deadlines deadlines;
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile boolean stopping;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JobEngine() {}

    @Inject
    JobEngine(
            JobHandlers handlers,
            JobRepository repository,
            JobDispatcher dispatcher,
            JobSweeper sweeper,
            JobRunner runner,
            JobStatistics statistics) {
        this.handlers = handlers;
        this.repository = repository;
        this.dispatcher = dispatcher;
        this.sweeper = sweeper;
        this.runner = runner;
        this.statistics = statistics;
    }

    /**
     * Begins to run jobs. Called once, when the schema is up to date.
     *
     * @throws IllegalStateException if two handlers stand for one kind of job, or the database does not answer
     */
    public synchronized void start() {
        ManagedThreadFactory factory = threads;
        if (factory == null || started.getCount() == 0) {
            return;
        }
        int kinds = handlers.all().size();
        int freed;
        try {
            freed = repository.releaseEarlierRuns();
        } catch (SQLException e) {
            throw new IllegalStateException("jobs cannot start: " + e.getMessage(), e);
        }
        Deadlines watched = new Deadlines(factory);
        deadlines = watched;
        runner.watch(watched);
        runner.start(factory);
        statistics.register(metrics.registry());
        dispatcher.start(factory);
        sweeper.start(factory);
        started.countDown();
        LOG.info("jobs run", "kinds", kinds, "freed", freed);
    }

    /**
     * Waits for {@link #start}.
     *
     * @return false if it did not come in time, or the server stops
     */
    boolean awaitStart(Duration patience) throws InterruptedException {
        return started.await(patience.toMillis(), TimeUnit.MILLISECONDS) && !stopping;
    }

    @PreDestroy
    void stop() {
        stopping = true;
        runner.stop();
        sweeper.stop();
        dispatcher.stop();
        Deadlines watched = deadlines;
        if (watched != null) {
            watched.close();
            statistics.unregister();
        }
    }
}

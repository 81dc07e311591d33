package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;
import social.anancus.platform.log.Log;

/**
 * Does what a message asks for. When {@link #run} returns, the message has served its purpose; when it throws, the broker
 * must bring it again.
 */
@ApplicationScoped
class JobRunner {
    private static final Log LOG = Log.of(JobRunner.class);

    /** How often a kind is looked at that this version does not know: a newer node may know it. */
    private static final int TRIES_OF_UNKNOWN = 5;

    private static final Duration PAUSE_OF_UNKNOWN = Duration.ofMinutes(1);

    private JobRepository repository;
    private JobHandlers handlers;
    private JobOutcomes outcomes;
    private JobStatistics statistics;
    private Insistence insistence;
    private JobThreads threads;
    private final Json json = new Json();
    private volatile @Nullable Deadlines deadlines;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JobRunner() {}

    @Inject
    JobRunner(
            JobRepository repository,
            JobHandlers handlers,
            JobOutcomes outcomes,
            JobStatistics statistics,
            Insistence insistence,
            JobThreads threads) {
        this.repository = repository;
        this.handlers = handlers;
        this.outcomes = outcomes;
        this.statistics = statistics;
        this.insistence = insistence;
        this.threads = threads;
    }

    /** From here on deadlines are watched. */
    void watch(Deadlines watched) {
        deadlines = watched;
    }

    /** From here on jobs run, on threads of this factory. */
    void start(ThreadFactory factory) {
        threads.start(factory);
    }

    /** From here on no job begins, and nobody waits for a database that is away. */
    void stop() {
        insistence.stop();
        threads.stop();
    }

    /**
     * Does the job that a message stands for.
     *
     * @throws SQLException if the database does not answer for a minute
     * @throws InterruptedException if the server stops while the job waits for its turn
     * @throws RejectedExecutionException if jobs do not run yet, or no more
     */
    void run(JobMessage message) throws SQLException, InterruptedException {
        Optional<JobHandler<?>> handler = handlers.find(message.kind());
        if (handler.isEmpty()) {
            runUnknown(message);
            return;
        }
        JobQueue queue = handler.get().queue();
        threads.run(queue, () -> {
            JobStatistics.Counters counters = statistics.of(queue);
            counters.running.incrementAndGet();
            try {
                run(message, handler.get(), counters);
            } finally {
                counters.running.decrementAndGet();
            }
        });
    }

    private void run(JobMessage message, JobHandler<?> handler, JobStatistics.Counters counters) throws SQLException {
        Long row = message.row();
        if (row == null) {
            String payload = payload(message);
            Outcome outcome = attempt(handler, payload, message.attempt());
            outcomes.store(message, payload, outcome);
            count(counters, outcome);
            return;
        }
        Optional<ClaimedJob> claimed = insistence.ask(() -> repository.claim(row));
        if (claimed.isPresent()) {
            Outcome outcome =
                    attempt(handler, claimed.get().payload(), claimed.get().attempt());
            outcomes.store(claimed.get(), outcome);
            count(counters, outcome);
        }
    }

    private static String payload(JobMessage message) {
        String payload = message.payload();
        return payload == null ? "{}" : payload;
    }

    private void runUnknown(JobMessage message) throws SQLException {
        Long row = message.row();
        if (row == null) {
            outcomes.store(message, payload(message), unknown(message.kind(), message.attempt()));
            return;
        }
        Optional<ClaimedJob> claimed = insistence.ask(() -> repository.claim(row));
        if (claimed.isPresent()) {
            ClaimedJob job = claimed.get();
            outcomes.store(job, unknown(job.kind(), job.attempt()));
        }
    }

    private static Outcome unknown(String kind, int attempt) {
        String reason = "no handler for jobs of the kind " + kind;
        LOG.warn(reason, "attempt", attempt);
        return attempt < TRIES_OF_UNKNOWN ? Outcome.retry(PAUSE_OF_UNKNOWN, reason) : Outcome.giveUp(reason);
    }

    private <J extends Job> Outcome attempt(JobHandler<J> handler, String payload, int attempt) {
        int most = handler.mostAttempts();
        String kind = handler.kind().getSimpleName();
        if (attempt > most) {
            return Outcome.giveUp("the server went down in each of " + most + " tries");
        }
        J job;
        try {
            job = json.read(payload, handler.kind());
        } catch (InvalidJsonException e) {
            return Outcome.giveUp("the job cannot be read: " + e.getMessage());
        }
        Outcome outcome = handle(handler, job, new JobContext(attempt, most));
        if (outcome instanceof Outcome.Retry(Duration after, String reason)) {
            LOG.info("a job will be tried again", "kind", kind, "attempt", attempt, "after", after, "reason", reason);
            if (attempt == most) {
                outcome = Outcome.giveUp(reason + " (in the last of " + most + " tries)");
            }
        }
        if (outcome instanceof Outcome.GiveUp(String reason)) {
            LOG.warn("a job is given up", "kind", kind, "attempt", attempt, "reason", reason);
        }
        return outcome;
    }

    private <J extends Job> Outcome handle(JobHandler<J> handler, J job, JobContext context) {
        Deadlines watched = deadlines;
        if (watched == null) {
            return call(handler, job, context);
        }
        try (Deadlines.Deadline deadline = watched.start(handler.deadline())) {
            Outcome outcome = call(handler, job, context);
            if (deadline.hasPassed() && outcome instanceof Outcome.Retry(Duration after, String reason)) {
                return Outcome.retry(after, "interrupted after " + handler.deadline() + ": " + reason);
            }
            return outcome;
        }
    }

    private <J extends Job> Outcome call(JobHandler<J> handler, J job, JobContext context) {
        try {
            return handler.handle(job, context);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            LOG.debug("a job has failed", "kind", handler.kind().getSimpleName(), "cause", e);
            return Outcome.retry(Backoff.after(context.attempt()), e.toString());
        }
    }

    private static void count(JobStatistics.Counters counters, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done() -> counters.done.increment();
            case Outcome.Entrusted(Duration keep) -> counters.done.increment();
            case Outcome.Retry(Duration after, String reason) -> counters.retried.increment();
            case Outcome.GiveUp(String reason) -> counters.givenUp.increment();
        }
    }
}

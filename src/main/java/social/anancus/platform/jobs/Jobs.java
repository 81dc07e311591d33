package social.anancus.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;

/**
 * Writes down work for after the commit. The job stands and falls with the caller's transaction; after the commit a
 * worker is woken within milliseconds.
 */
@ApplicationScoped
public class Jobs {
    private static final Object KEY = Jobs.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transactions;

    private JobRepository repository;
    private JobHandlers handlers;
    private JobDispatcher dispatcher;
    private Json json;
    private Clock clock;

    /** For the container's proxy, and for tests that replace it. */
    @SuppressWarnings("NullAway.Init")
    protected Jobs() {}

    @Inject
    Jobs(JobRepository repository, JobHandlers handlers, JobDispatcher dispatcher, Json json, Clock clock) {
        this.repository = repository;
        this.handlers = handlers;
        this.dispatcher = dispatcher;
        this.json = json;
        this.clock = clock;
    }

    Jobs with(TransactionSynchronizationRegistry registry) {
        transactions = registry;
        return this;
    }

    /**
     * Has a job done as soon as the transaction is committed.
     *
     * @param job what to do
     * @throws IllegalStateException outside of a transaction, or if there is no handler for the kind of job
     */
    public void enqueue(Job job) {
        insert(job, null);
    }

    /**
     * Has a job done at a later time.
     *
     * @param job what to do
     * @param when not before this
     * @throws IllegalStateException outside of a transaction, or if there is no handler for the kind of job
     */
    public void enqueueAt(Job job, Instant when) {
        insert(job, when);
    }

    private void insert(Job job, @Nullable Instant when) {
        TransactionSynchronizationRegistry registry = transactions;
        if (registry == null || registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "A job is written in a transaction: call enqueue from a @Transactional use case");
        }
        JobHandler<?> handler = handlers.of(job);
        String kind = JobHandlers.kind(job);
        String queue = handler.queue().label();
        long id = repository.insert(queue, kind, json.write(job), when);
        Duration wait = when == null ? Duration.ZERO : Duration.between(clock.instant(), when);
        pending(registry).add(new JobRow(id, 0, queue, kind, wait.isNegative() ? Duration.ZERO : wait));
    }

    @SuppressWarnings("unchecked") // under this key there is what was put below
    private List<JobRow> pending(TransactionSynchronizationRegistry registry) {
        List<JobRow> known = (List<JobRow>) registry.getResource(KEY);
        if (known != null) {
            return known;
        }
        List<JobRow> fresh = new ArrayList<>();
        registry.putResource(KEY, fresh);
        registry.registerInterposedSynchronization(new AfterCommit(fresh, dispatcher));
        return fresh;
    }

    private record AfterCommit(List<JobRow> rows, JobDispatcher dispatcher) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to prepare
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                dispatcher.offer(rows);
            }
        }
    }
}

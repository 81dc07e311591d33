package social.anancus.support.wired;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.json.Json;
import social.anancus.platform.persistence.Sql;
import social.anancus.support.TestPersistence;

/** Keeps jobs in the table where they belong, and does them when a test says so, other than deliveries. */
@ApplicationScoped
class WiredJobs extends Jobs {
    private static final int MOST = 2_000;

    private TestPersistence persistence;
    private Instance<JobHandler<?>> handlers;
    private Json json;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected WiredJobs() {}

    @Inject
    WiredJobs(TestPersistence persistence, @Any Instance<JobHandler<?>> handlers, Json json, Clock clock) {
        this.persistence = persistence;
        this.handlers = handlers;
        this.json = json;
        this.clock = clock;
    }

    private record Waiting(long id, String kind, String payload) {}

    @Override
    public void enqueue(Job job) {
        insert(job, clock.instant());
    }

    @Override
    public void enqueueAt(Job job, Instant when) {
        insert(job, when);
    }

    private void insert(Job job, Instant when) {
        if (!persistence.isActive()) {
            throw new IllegalStateException("A job is written in a transaction: " + job);
        }
        JobHandler<?> handler = handler(job.getClass().getSimpleName());
        int inserted = Sql.of(
                        "insert into job (queue, kind, payload, run_at) values (:queue, :kind, cast(:payload as jsonb),"
                                + " :when)")
                .set("queue", handler == null ? "none" : handler.queue().label())
                .set("kind", job.getClass().getSimpleName())
                .set("payload", json.write(job))
                .set("when", when)
                .update(persistence.entityManager());
        if (inserted != 1) {
            throw new IllegalStateException("the job was not written: " + job);
        }
    }

    /** Does what is due. What has no handler here stays. */
    void work() {
        List<Long> done = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Waiting next = next(done);
            if (next == null) {
                return;
            }
            done.add(next.id());
            JobHandler<?> handler = handler(next.kind());
            if (handler != null && !(handle(handler, next.payload()) instanceof Outcome.Retry)) {
                persistence.inTransaction(() -> Sql.of("delete from job where id = :id")
                        .set("id", next.id())
                        .update(persistence.entityManager()));
            }
        }
        throw new IllegalStateException("jobs breed jobs");
    }

    private @Nullable Waiting next(List<Long> done) {
        return persistence.inTransaction(() -> Sql.of(
                        "select id, kind, payload::text from job where queue <> 'outbound' and run_at <= :now and not"
                                + " (id = any(cast(:done as bigint[]))) order by id limit 1")
                .set("now", clock.instant())
                .set("done", done)
                .first(persistence.entityManager(), row -> new Waiting(row.number(0), row.text(1), row.text(2)))
                .orElse(null));
    }

    private @Nullable JobHandler<?> handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().getSimpleName().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private <J extends Job> Outcome handle(JobHandler<J> handler, String payload) {
        try {
            return handler.handle(json.read(payload, handler.kind()), new JobContext(1, handler.mostAttempts()));
        } catch (Exception e) {
            throw new IllegalStateException(handler.kind().getSimpleName() + " " + payload, e);
        }
    }
}

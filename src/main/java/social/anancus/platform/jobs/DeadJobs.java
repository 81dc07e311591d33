package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given up, for admins. Each call is a transaction of its own, whatever runs around it.
 *
 * <p>Each throws {@link IllegalStateException} with the cause if the database refuses.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DeadJobs {
    private DeadJobRepository repository;
    private JobDispatcher dispatcher;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DeadJobs() {}

    @Inject
    DeadJobs(DeadJobRepository repository, JobDispatcher dispatcher) {
        this.repository = repository;
        this.dispatcher = dispatcher;
    }

    /**
     * @param kind only this kind; null for all
     * @param before only ids below; {@link Long#MAX_VALUE} for the first page
     * @param most how many
     * @return dead jobs, the latest first
     */
    public List<DeadJob> list(@Nullable String kind, long before, int most) {
        return ask(() -> repository.list(kind, before, most));
    }

    /**
     * @return how many there are
     */
    public long count() {
        return ask(repository::count);
    }

    /**
     * Starts a job again as if it were new.
     *
     * @param id its number among the dead
     * @return false if there is no such dead job
     */
    public boolean replay(long id) {
        List<JobRow> rows = ask(() -> repository.replay(id));
        dispatcher.offer(rows);
        return !rows.isEmpty();
    }

    /**
     * Starts all jobs of a kind again.
     *
     * @param kind the kind
     * @return how many
     */
    public int replayAll(String kind) {
        List<JobRow> rows = ask(() -> repository.replayAll(kind));
        dispatcher.offer(rows);
        return rows.size();
    }

    /**
     * Forgets a dead job.
     *
     * @param id its number among the dead
     * @return false if there is no such dead job
     */
    public boolean discard(long id) {
        return ask(() -> repository.discard(id));
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new IllegalStateException("dead jobs cannot be reached", e);
        }
    }
}

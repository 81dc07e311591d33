package social.anancus.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * The table {@code job}. Rows are inserted by the entity manager, in the caller's transaction. Everything else is called
 * outside of transactions and is a single statement each: it goes to the data source without a detour.
 */
@ApplicationScoped
class JobRepository {
    /** A job is not held back further ahead than this: until then it stays in the database only. */
    static final Duration HORIZON = Duration.ofMinutes(10);

    private static final int ID_BLOCK = 20;

    /** Any number that no other advisory lock uses. */
    private static final long SWEEP_LOCK = 7_305_804_402_371L;

    private static final String ROW =
            "select id, attempts, queue, kind, greatest(0, extract(epoch from run_at - now()) * 1000)::bigint as delay"
                    + " from job where ";

    private EntityManager entityManager;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private @Nullable DataSource source;

    private String node;
    private String owner;
    private long leaseMillis;
    private final Deque<Long> ids = new ArrayDeque<>();

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JobRepository() {}

    @Inject
    JobRepository(EntityManager entityManager, ServerSettings settings) {
        this.entityManager = entityManager;
        node = settings.get(Settings.NODE_NAME) + "/";
        // each start is an owner of its own, so that clearing what an earlier one held cannot hit the present
        owner = node + UUID.randomUUID();
        leaseMillis = settings.get(Settings.JOB_LEASE).toMillis();
    }

    JobRepository(EntityManager entityManager, ServerSettings settings, DataSource source) {
        this(entityManager, settings);
        this.source = source;
    }

    /**
     * Writes a row in the running transaction.
     *
     * @param runAt when it is due; null for at once
     * @return its id
     */
    long insert(String queue, String kind, String payload, @Nullable Instant runAt) {
        long id = nextId();
        String due = runAt == null ? "now()" : "cast(?5 as timestamptz)";
        var insert = entityManager
                .createNativeQuery("insert into job (id, queue, kind, payload, run_at)"
                        + " values (?1, ?2, ?3, cast(?4 as jsonb), " + due + ")")
                .setParameter(1, id)
                .setParameter(2, queue)
                .setParameter(3, kind)
                .setParameter(4, payload);
        if (runAt != null) {
            insert.setParameter(5, runAt.toString());
        }
        insert.executeUpdate();
        return id;
    }

    private long nextId() {
        synchronized (ids) {
            if (ids.isEmpty()) {
                List<?> block = entityManager
                        .createNativeQuery("select nextval('job_id_seq') from generate_series(1, " + ID_BLOCK + ")")
                        .getResultList();
                block.forEach(id -> ids.add(((Number) id).longValue()));
            }
            return ids.remove();
        }
    }

    /**
     * Takes a row that is due and that nobody holds, for the time of a lease.
     *
     * @return the job; empty if it is done, held by another worker, or not due
     */
    Optional<ClaimedJob> claim(long id) throws SQLException {
        return Sql.query(
                        source(),
                        row -> new ClaimedJob(
                                row.getLong("id"),
                                row.getString("queue"),
                                row.getString("kind"),
                                row.getString("payload"),
                                row.getInt("attempts")),
                        "update job set lease_owner = ?, leased_until = now() + ? * interval '1 millisecond',"
                                + " attempts = attempts + 1"
                                + " where id = ? and (leased_until is null or leased_until < now()) and not kept"
                                // the broker's clock may be a little ahead of the database's
                                + " and run_at <= now() + interval '5 seconds'"
                                + " returning id, queue, kind, payload, attempts",
                        owner,
                        leaseMillis,
                        id)
                .stream()
                .findFirst();
    }

    /** Removes a row: its work is done, no matter who holds it now. */
    void done(long id) throws SQLException {
        Sql.update(source(), "delete from job where id = ?", id);
    }

    /**
     * Gives a row back, to be tried again.
     *
     * @return false if another worker has taken it meanwhile; then nothing changes
     */
    boolean retry(ClaimedJob job, Duration after, String error) throws SQLException {
        return Sql.update(
                        source(),
                        "update job set run_at = now() + ? * interval '1 millisecond', last_error = ?,"
                                + " lease_owner = null, leased_until = null, sent_at = null, broker_id = null"
                                + " where id = ? and attempts = ?",
                        after.toMillis(),
                        error,
                        job.id(),
                        job.attempt())
                == 1;
    }

    /**
     * Keeps the row of a job whose pieces are with a broker. To those who look for work it is not there.
     *
     * @return false if another worker has taken it meanwhile; then nothing changes
     */
    boolean keep(ClaimedJob job, Duration time, String brokerId) throws SQLException {
        return Sql.update(
                        source(),
                        "update job set kept = true, run_at = now() + ? * interval '1 millisecond', last_error = null,"
                                + " lease_owner = null, leased_until = null, sent_at = null, broker_id = ?"
                                + " where id = ? and attempts = ?",
                        time.toMillis(),
                        brokerId,
                        job.id(),
                        job.attempt())
                == 1;
    }

    /**
     * Makes jobs new whose pieces were with a broker that is no more.
     *
     * @return how many
     */
    int reviveKept(String brokerId) throws SQLException {
        return Sql.update(
                source(),
                "update job set kept = false, run_at = now(), attempts = 0, broker_id = null"
                        + " where kept and (broker_id < ? or broker_id > ?)",
                brokerId,
                brokerId);
    }

    /**
     * Forgets kept rows whose time is over.
     *
     * @return how many, no more than asked for
     */
    int dropKept(int most) throws SQLException {
        return Sql.update(
                source(),
                "delete from job where id in (select id from job where kept and run_at < now() limit ?) and kept",
                most);
    }

    /**
     * Moves a row to the dead.
     *
     * @return false if another worker has taken it meanwhile; then nothing changes
     */
    boolean bury(ClaimedJob job, String reason) throws SQLException {
        return Sql.update(
                        source(),
                        "with gone as (delete from job where id = ? and attempts = ? returning *)"
                                + " insert into dead_job (queue, kind, payload, attempts, created_at, reason)"
                                + " select queue, kind, payload, attempts, created_at, ? from gone",
                        job.id(),
                        job.attempt(),
                        reason)
                == 1;
    }

    /** Notes that a broker has a message for each of these rows, unless they were taken meanwhile. */
    void markSent(Collection<JobRow> rows, String brokerId) throws SQLException {
        Sql.update(
                source(),
                "update job set sent_at = now(), broker_id = ?"
                        + " from unnest(?, ?) as sent(id, attempts)"
                        + " where job.id = sent.id and job.attempts = sent.attempts and job.leased_until is null",
                brokerId,
                rows.stream().mapToLong(JobRow::id).toArray(),
                rows.stream().mapToLong(JobRow::attempts).toArray());
    }

    /**
     * Frees what earlier runs of this node held: they are gone.
     *
     * @return how many rows
     */
    int releaseEarlierRuns() throws SQLException {
        return Sql.update(
                source(),
                "update job set lease_owner = null, leased_until = null, sent_at = null, broker_id = null"
                        + " where leased_until is not null and starts_with(lease_owner, ?) and lease_owner <> ?",
                node,
                owner);
    }

    /** Frees what is held for longer than a lease. */
    int releaseExpired() throws SQLException {
        return Sql.update(
                source(),
                "update job set lease_owner = null, leased_until = null, sent_at = null, broker_id = null"
                        + " where leased_until < now()");
    }

    /** Rows that no broker has, due soon; the youngest are left to the node that wrote them. */
    List<JobRow> unsent(int most) throws SQLException {
        return rows(
                "sent_at is null and leased_until is null and not kept and run_at < now() + ? * interval '1 millisecond'"
                        + " and created_at < now() - interval '5 seconds' order by run_at limit ?",
                HORIZON.toMillis(),
                most);
    }

    /** Rows whose message went to a broker that is no more. */
    List<JobRow> sentElsewhere(String brokerId, int most) throws SQLException {
        // two ranges, not <>: the index finds them at once among many
        return rows(
                "sent_at is not null and leased_until is null and (broker_id < ? or broker_id > ?) limit ?",
                brokerId,
                brokerId,
                most);
    }

    /** Rows of a queue that a worker should have had for more than a minute. */
    List<JobRow> overdue(String queue, String brokerId, int most) throws SQLException {
        return rows(
                "sent_at < now() - interval '1 minute' and run_at < now() - interval '1 minute'"
                        + " and leased_until is null and broker_id = ? and queue = ? order by run_at limit ?",
                brokerId,
                queue,
                most);
    }

    /** How much waits in which queue. */
    List<QueueDepth> depths() throws SQLException {
        return Sql.query(
                source(),
                row -> new QueueDepth(
                        row.getString("queue"), row.getLong("due"), row.getLong("later"), row.getLong("held")),
                "select queue, count(*) filter (where leased_until is null and run_at <= now()) as due,"
                        + " count(*) filter (where leased_until is null and run_at > now()) as later,"
                        + " count(leased_until) as held from job where not kept group by queue");
    }

    /** How much of a queue waits for a worker, by a member of the jobs' payloads; those without it are left out. */
    Map<String, Long> due(JobQueue queue, String member) throws SQLException {
        Map<String, Long> all = new HashMap<>();
        Sql.query(
                source(),
                row -> all.put(row.getString("value"), row.getLong("due")),
                "select payload ->> ? as value, count(*) as due from job where queue = ? and leased_until is null and run_at"
                        + " <= now() and not kept and payload ->> ? is not null group by 1",
                member,
                queue.label(),
                member);
        return all;
    }

    /**
     * Does work that one node at a time may do.
     *
     * @return false if another node is at it
     */
    boolean whileAlone(SweepWork work) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                // bound to the transaction, not the session: the way to the database may be shared by a pooler
                try (ResultSet lock = statement.executeQuery("select pg_try_advisory_xact_lock(" + SWEEP_LOCK + ")")) {
                    if (!lock.next() || !lock.getBoolean(1)) {
                        return false;
                    }
                }
                work.run();
                return true;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @FunctionalInterface
    interface SweepWork {
        void run() throws SQLException;
    }

    private List<JobRow> rows(String condition, Object... values) throws SQLException {
        return Sql.query(
                source(),
                row -> new JobRow(
                        row.getLong("id"),
                        row.getInt("attempts"),
                        row.getString("queue"),
                        row.getString("kind"),
                        Duration.ofMillis(row.getLong("delay"))),
                ROW + condition,
                values);
    }

    private DataSource source() {
        DataSource database = source;
        if (database == null) {
            throw new IllegalStateException("no data source was injected");
        }
        return database;
    }
}

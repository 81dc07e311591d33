package social.anancus.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code dead_job}; like {@link JobRepository} single statements outside of transactions. */
@ApplicationScoped
class DeadJobRepository {
    private static final String REPLAY = " returning *), fresh as (insert into job (queue, kind, payload, created_at)"
            + " select queue, kind, payload, created_at from gone returning id, queue, kind) select * from fresh";

    @Resource(lookup = "java:comp/DefaultDataSource")
    private @Nullable DataSource source;

    @Inject
    DeadJobRepository() {}

    DeadJobRepository(DataSource source) {
        this.source = source;
    }

    void insert(String queue, String kind, String payload, int attempts, String reason) throws SQLException {
        Sql.update(
                source(),
                "insert into dead_job (queue, kind, payload, attempts, created_at, reason)"
                        + " values (?, ?, cast(? as jsonb), ?, now(), ?)",
                queue,
                kind,
                payload,
                attempts,
                reason);
    }

    List<DeadJob> list(@Nullable String kind, long before, int most) throws SQLException {
        return Sql.query(
                source(),
                DeadJobRepository::read,
                "select * from dead_job where id < ? and (kind = ? or ?) order by id desc limit ?",
                before,
                kind == null ? "" : kind,
                kind == null,
                most);
    }

    long count() throws SQLException {
        return Sql.query(source(), row -> row.getLong(1), "select count(*) from dead_job")
                .getFirst();
    }

    List<JobRow> replay(long id) throws SQLException {
        return Sql.query(
                source(), DeadJobRepository::row, "with gone as (delete from dead_job where id = ?" + REPLAY, id);
    }

    List<JobRow> replayAll(String kind) throws SQLException {
        return Sql.query(
                source(), DeadJobRepository::row, "with gone as (delete from dead_job where kind = ?" + REPLAY, kind);
    }

    boolean discard(long id) throws SQLException {
        return Sql.update(source(), "delete from dead_job where id = ?", id) == 1;
    }

    private static JobRow row(ResultSet row) throws SQLException {
        return new JobRow(row.getLong("id"), 0, row.getString("queue"), row.getString("kind"), Duration.ZERO);
    }

    private static DeadJob read(ResultSet row) throws SQLException {
        return new DeadJob(
                row.getLong("id"),
                row.getString("queue"),
                row.getString("kind"),
                row.getString("payload"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("died_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private DataSource source() {
        DataSource database = source;
        if (database == null) {
            throw new IllegalStateException("no data source was injected");
        }
        return database;
    }
}

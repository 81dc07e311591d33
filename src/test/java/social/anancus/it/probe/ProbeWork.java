package social.anancus.it.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import social.anancus.platform.jobs.Jobs;

/** The transactions of the probe. */
@ApplicationScoped
public class ProbeWork {
    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    @Inject
    private Jobs jobs;

    /** Makes the tables that the test reads. */
    @Transactional
    public void prepare() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists probe_enqueued (number bigint primary key)");
            statement.execute("create table if not exists probe_effect (number bigint primary key)");
            statement.execute("create table if not exists probe_run (number bigint not null)");
        }
    }

    /** Enqueues one job with a row of its own; every tenth transaction fails after that. */
    @Transactional
    public void enqueue(long number) throws SQLException {
        insert("insert into probe_enqueued (number) values (?)", number);
        jobs.enqueue(new ProbeJob(number));
        if (number % 10 == 0) {
            throw new IllegalStateException("rolled back on purpose");
        }
    }

    /** Notes that the handler was called, whatever becomes of the call. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void noteRun(long number) throws SQLException {
        insert("insert into probe_run (number) values (?)", number);
    }

    /** The effect, which may be asked for again. */
    @Transactional
    public void effect(long number) throws SQLException {
        insert("insert into probe_effect (number) values (?) on conflict do nothing", number);
    }

    private void insert(String sql, long number) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            statement.executeUpdate();
        }
    }
}

package social.anancus.platform.jobs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.changes.Changes;
import social.anancus.platform.json.Json;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.time.ManualClock;
import social.anancus.support.RecordedEvents;
import social.anancus.support.TestPersistence;

/** Jobs wired by hand on a database of its own, with a broker in memory; no thread runs unless a test starts it. */
final class JobsFixture implements AutoCloseable {
    final TestPersistence persistence = new TestPersistence(new RecordedEvents());
    final DataSource source = persistence.source();
    final ServerSettings settings =
            ServerSettings.of(Map.of("NODE_NAME", "node-1", "JOB_LEASE", "10m", "JOBS_LOW", "2"), Map.of());
    final FakeBroker broker = new FakeBroker();
    final FakeTransactions transactions = new FakeTransactions();
    final ManualClock clock = ManualClock.at("2026-01-02T03:04:05Z");
    final TestJobs.Painter painter = new TestJobs.Painter();
    final JobHandlers handlers = new JobHandlers(List.of(painter));
    final JobRepository repository = repository("node-1");
    final DeadJobRepository dead = new DeadJobRepository(source);
    final JobSender sender = new JobSender(broker, repository);
    final JobDispatcher dispatcher = new JobDispatcher(sender);
    final JobStatistics statistics = new JobStatistics(repository);
    final Insistence insistence = new Insistence(Duration.ofMillis(500), Duration.ofMillis(20));
    final JobThreads threads = new JobThreads(settings, new Changes());
    final JobRunner runner = new JobRunner(
            repository,
            handlers,
            new JobOutcomes(repository, dead, dispatcher, broker, sender, insistence),
            statistics,
            insistence,
            threads);
    final JobSweeper sweeper = new JobSweeper(repository, broker, sender, dispatcher, settings);
    final DeadJobs deadJobs = new DeadJobs(dead, dispatcher);
    final Jobs jobs = new Jobs(repository, handlers, dispatcher, new Json(), clock).with(transactions);

    JobsFixture() {
        runner.start(Thread.ofPlatform().daemon().factory());
    }

    JobRepository repository(String node) {
        return new JobRepository(
                persistence.entityManager(),
                ServerSettings.of(Map.of("NODE_NAME", node, "JOB_LEASE", "10m"), Map.of()),
                source);
    }

    /** A row for the painter, as if written some minutes ago. */
    long row() {
        return row("{\"fence\": 7}");
    }

    long row(String payload) {
        long id = persistence.inTransaction(() -> repository.insert("low", "PaintFence", payload, null));
        execute("update job set created_at = now() - interval '5 minutes', run_at = now() - interval '5 minutes'"
                + " where id = " + id);
        return id;
    }

    JobMessage messageAbout(long row) {
        return new JobMessage("low", "PaintFence", row, null, 1, Duration.ZERO);
    }

    ClaimedJob claim(long id) throws SQLException {
        return repository.claim(id).orElseThrow();
    }

    /** The first column of the first row, as text. */
    @Nullable
    String select(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        runner.stop();
        persistence.close();
    }
}

package social.anancus.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;

/**
 * Brings the database's schema up to the version of this server, by the scripts in {@code db/migration}. Several nodes may
 * start at once: Flyway lets one work and the others wait.
 */
@ApplicationScoped
public class SchemaMigration {
    private static final Log LOG = Log.of(SchemaMigration.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Resource(lookup = "java:comp/DefaultDataSource")
    private @Nullable DataSource source;

    private Duration patience = PATIENCE;

    @Inject
    SchemaMigration() {}

    SchemaMigration(DataSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /**
     * Waits for the database, then migrates it. Called once, before anything else uses the database.
     *
     * @throws IllegalStateException if the database does not answer within a minute, a script fails, or the schema is that
     *     of a newer server
     */
    public void migrate() {
        DataSource database = source;
        if (database == null) {
            throw new IllegalStateException("no data source was injected");
        }
        awaitDatabase(database);
        requireUnspecifiedStrings(database);
        try {
            MigrateResult result = Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(LockTimeouts.on(database))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            LOG.info(
                    "the schema is up to date",
                    "version",
                    result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                    "scripts",
                    result.migrationsExecuted);
        } catch (FlywayException e) {
            throw new IllegalStateException("The database's schema cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    private void awaitDatabase(DataSource database) {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            try (Connection connection = database.getConnection()) {
                if (connection.isValid(2)) {
                    return;
                }
                throw new SQLException("the connection is not valid");
            } catch (SQLException e) {
                if (System.nanoTime() - end > 0) {
                    throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
                }
                if (!told) {
                    told = true;
                    LOG.info("waiting for the database", "cause", e.getMessage());
                }
            }
            pause();
        }
    }

    /** Lists and JSON are sent as text, which PostgreSQL takes only if the driver does not insist that it is text. */
    private static void requireUnspecifiedStrings(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select array['a'] = ?")) {
            statement.setString(1, "{a}");
            statement.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The data source needs the driver's property stringtype=unspecified: " + e.getMessage(), e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops", e);
        }
    }
}

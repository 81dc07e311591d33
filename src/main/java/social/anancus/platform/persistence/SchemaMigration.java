package social.anancus.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;

/**
 * Brings the schema up to date when the server starts, before anything else asks the database. Several servers may start at
 * once: Flyway's lock lets one work and the others find it done.
 */
@ApplicationScoped
public class SchemaMigration {
    private static final Log LOG = Log.of(SchemaMigration.class);

    /** How long the start waits for a database that is not up yet, as after a reboot of the machine. */
    private static final int ATTEMPTS = 60;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private @Nullable DataSource source;

    /**
     * Runs the migrations in {@code db/migration} that have not run yet.
     *
     * @throws IllegalStateException if the database stays away or a migration fails; the message says which
     */
    public void migrate() {
        DataSource database = source;
        if (database == null) {
            throw new IllegalStateException("the server has no data source java:comp/DefaultDataSource");
        }
        awaitDatabase(database);
        requireUnspecifiedStrings(database);
        try {
            MigrateResult result = migrate(database);
            LOG.info("the schema is up to date", "migrations", result.migrationsExecuted, "version", version(result));
        } catch (FlywayException e) {
            throw new IllegalStateException("the database cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    /**
     * Runs the migrations on any database, for tests and tools.
     *
     * @param database the database
     * @return what was done
     */
    public static MigrateResult migrate(DataSource database) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .sqlMigrationPrefix("V")
                // a migration that cannot have its lock at once must not stop everybody else behind it
                .initSql("set lock_timeout = '2s'")
                .lockRetryCount(120)
                .load()
                .migrate();
    }

    /** Lists and JSON are sent as text, which PostgreSQL takes only if the driver does not insist that it is text. */
    private static void requireUnspecifiedStrings(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select array['a'] = ?")) {
            statement.setString(1, "{a}");
            statement.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the data source needs the property stringtype=unspecified: " + e.getMessage(), e);
        }
    }

    private static String version(MigrateResult result) {
        String target = result.targetSchemaVersion;
        return target == null ? String.valueOf(result.initialSchemaVersion) : target;
    }

    private static void awaitDatabase(DataSource database) {
        for (int attempt = 1; ; attempt++) {
            try {
                database.getConnection().close();
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
                }
                if (attempt == 1) {
                    LOG.warn("waiting for the database", "reason", String.valueOf(e.getMessage()));
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the start was broken off", e);
        }
    }
}

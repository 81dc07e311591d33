package social.anancus.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import social.anancus.support.TestDatabase;

class SchemaMigrationIT {
    @Test
    void nodesThatStartAtOnceMakeTheSchemaOnce() throws Exception {
        PGSimpleDataSource source = TestDatabase.create();
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<?>> starts = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(
                            i -> nodes.submit(() -> new SchemaMigration(source, Duration.ofSeconds(5)).migrate()))
                    .toList();
            for (Future<?> start : starts) {
                start.get();
            }
        }
        assertThat(select(source, "select count(*) from job")).isEqualTo("0");
        assertThat(select(source, "select count(*) from flyway_schema_history where version = '0001'"))
                .isEqualTo("1");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsWaitedForAndThenNamed() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {TestDatabase.freePort()});
        assertThatThrownBy(() -> new SchemaMigration(nowhere, Duration.ofMillis(700)).migrate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The database does not answer");
    }

    @Test
    void aConnectionGoesBackToThePoolAsItCame() throws SQLException {
        DataSource source = TestDatabase.create();
        try (Connection shared = source.getConnection()) {
            DataSource timeouts = LockTimeouts.on(new OneConnection(shared));
            try (Connection connection = timeouts.getConnection()) {
                assertThat(lockTimeout(connection)).isEqualTo("2s");
                connection.setAutoCommit(false);
            }
            assertThat(lockTimeout(shared)).isEqualTo("0");
            assertThat(shared.getAutoCommit()).isTrue();
        }
    }

    private static String lockTimeout(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show lock_timeout")) {
            result.next();
            return result.getString(1);
        }
    }

    private static String select(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}

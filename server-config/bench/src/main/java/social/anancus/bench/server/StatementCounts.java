package social.anancus.bench.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL's own count of statements, the extension {@code pg_stat_statements}. It is off unless asked for, since the
 * database must load it when it starts and it costs a little with every statement.
 */
public final class StatementCounts {
    private StatementCounts() {}

    /**
     * @param connection to the server's database
     * @return whether statements are counted now
     */
    static boolean available(Connection connection) throws SQLException {
        if (!loaded(connection)) {
            return false;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
        return true;
    }

    /**
     * Has them counted, or no longer, from the next start of the database on.
     *
     * @param connection to the server's database, as a superuser of it
     * @param on whether to count
     * @return whether the database must be started again for it
     */
    public static boolean set(Connection connection, boolean on) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (on) {
                statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
                // making the plan often takes longer than following it
                statement.execute("alter system set pg_stat_statements.track_planning = on");
            } else {
                statement.execute("alter system reset shared_preload_libraries");
                statement.execute("alter system reset pg_stat_statements.track_planning");
            }
        }
        return loaded(connection) != on;
    }

    private static boolean loaded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('shared_preload_libraries') like '%pg_stat_statements%'")) {
            return row.next() && row.getBoolean(1);
        }
    }
}

package social.anancus.bench.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import social.anancus.bench.load.LoadRun;
import social.anancus.launcher.Failure;

/**
 * What a server did during one measurement: the difference between two looks at its database's and processes' counters.
 * Everything counts that it did in that time, also background work: with many requests this is little.
 */
public final class ServerWatch implements LoadRun.Watch, AutoCloseable {
    /** Statements of the application. Transaction control, which costs next to nothing, would hide what changes. */
    private static final String STATEMENTS = """
            select coalesce(sum(calls), 0), coalesce(sum(total_exec_time + total_plan_time), 0)
            from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
                and query !~* '^\\s*(begin|commit|rollback|savepoint|release|start transaction)\\y'
                and query not like '%pg_stat_%'
            """;

    private static final String TRANSACTIONS = """
            select xact_commit + xact_rollback from pg_stat_database where datname = current_database()
            """;

    private final Connection connection;
    private final ProcessTimes processes;
    private final boolean counting;
    private @Nullable Look first;
    private @Nullable Look last;

    private record Look(
            double statements,
            double databaseMillis,
            double transactions,
            ProcessTimes.Look server,
            ProcessTimes.Look database) {}

    /**
     * What one request cost.
     *
     * @param statements SQL statements without transaction control; null where pg_stat_statements is off
     * @param databaseMillis how long they took in the database; null likewise
     * @param transactions committed and rolled back ones
     * @param serverCpuMillis processor time of the app server
     * @param databaseCpuMillis processor time of PostgreSQL
     */
    public record PerRequest(
            @Nullable Double statements,
            @Nullable Double databaseMillis,
            double transactions,
            double serverCpuMillis,
            double databaseCpuMillis) {}

    /**
     * @param server the server
     * @throws Failure if its database cannot be asked
     */
    public ServerWatch(ServerFolder server) {
        try {
            connection = server.connect();
            processes = server.processes();
            counting = StatementCounts.available(connection);
        } catch (SQLException e) {
            throw new Failure("The server's database cannot be asked: " + e.getMessage());
        }
    }

    /**
     * @return whether statements are counted
     */
    public boolean isCountingStatements() {
        return counting;
    }

    @Override
    public void begin() {
        first = look();
    }

    @Override
    public void end() {
        last = look();
    }

    /**
     * @param requests how many there were between {@link #begin} and {@link #end}
     * @return the cost of each
     */
    public PerRequest perRequest(long requests) {
        Look before = first;
        Look after = last;
        if (before == null || after == null) {
            throw new IllegalStateException("nothing was watched");
        }
        double count = Math.max(1, requests);
        return new PerRequest(
                counting ? (after.statements() - before.statements()) / count : null,
                counting ? (after.databaseMillis() - before.databaseMillis()) / count : null,
                (after.transactions() - before.transactions()) / count,
                after.server().since(before.server()) / count,
                after.database().since(before.database()) / count);
    }

    private Look look() {
        try (Statement statement = connection.createStatement()) {
            double statements = 0;
            double millis = 0;
            if (counting) {
                try (ResultSet row = statement.executeQuery(STATEMENTS)) {
                    row.next();
                    statements = row.getDouble(1);
                    millis = row.getDouble(2);
                }
            }
            try (ResultSet row = statement.executeQuery(TRANSACTIONS)) {
                row.next();
                return new Look(statements, millis, row.getDouble(1), processes.server(), processes.database());
            }
        } catch (SQLException e) {
            throw new Failure("The server's database cannot be asked: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Failure("The connection to the server's database cannot be closed: " + e.getMessage());
        }
    }
}

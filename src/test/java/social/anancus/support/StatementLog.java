package social.anancus.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL statements that a running server sends to its database, by the database's own log. Everything the server does meanwhile
 * is in it, its jobs too: who counts what one request costs lets it come several times and takes the fewest.
 */
public final class StatementLog implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern ENTRY = Pattern.compile("LOG:  (?:execute [^:]+|statement): (.*)");
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(begin|commit|rollback|set|show|savepoint|release|alter system|select pg_reload_conf).*");

    private final Connection connection;
    private final Path log;

    private StatementLog(Connection connection, Path log) {
        this.connection = connection;
        this.log = log;
    }

    /**
     * Begins to log.
     *
     * @param server whose statements
     * @return the log; closed, the database logs no more
     */
    public static StatementLog of(RunningServer server) {
        try {
            Connection connection = DriverManager.getConnection(server.databaseUrl());
            StatementLog opened =
                    new StatementLog(connection, server.data().resolve("logs").resolve("postgres.log"));
            opened.say("alter system set log_statement = 'all'");
            opened.say("select pg_reload_conf()");
            // sessions take the setting up one after the other; ours is one of them
            await("a log of statements").atMost(LONGEST).until(() -> {
                opened.say("select 'logged at last'");
                return Files.readString(opened.log, StandardCharsets.UTF_8).contains("'logged at last'");
            });
            return opened;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param deed what is done meanwhile
     * @return the statements that ended in that time, but for those that begin and end transactions or set something
     */
    public List<String> during(Runnable deed) {
        try {
            long from = Files.size(log);
            deed.run();
            String mark = "mark of " + UUID.randomUUID();
            say("select '" + mark + "'");
            await("the end of the log").atMost(LONGEST).until(() -> since(from).contains(mark));
            List<String> statements = new ArrayList<>();
            Arrays.stream(since(from).split("\n", -1))
                    .map(ENTRY::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .filter(sql -> !AROUND.matcher(sql).matches() && !sql.contains(mark))
                    .forEach(statements::add);
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String since(long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    }

    private void say(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        say("alter system reset log_statement");
        say("select pg_reload_conf()");
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

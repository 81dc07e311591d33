package social.anancus.it;

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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import social.anancus.support.RunningServer;

/** What a running server asks its database, from that one's log: all statements but those that begin and end transactions. */
final class StatementLog implements AutoCloseable {
    private static final Pattern SAID = Pattern.compile("LOG: {2}(?:execute [^:]*|statement): ?(.*)");
    private static final Pattern AROUND =
            Pattern.compile("(?i)|(begin|commit|rollback|set|show|discard)\\b.*|select 1");
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningServer server;
    private final Path file;

    private StatementLog(RunningServer server) {
        this.server = server;
        try (Stream<Path> files = Files.walk(server.data().resolve("logs"))) {
            file = files.filter(each -> each.endsWith("postgres.log"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the database write down all that it is asked, until this is closed. */
    static StatementLog of(RunningServer server) {
        StatementLog log = new StatementLog(server);
        log.write("alter system set log_statement = 'all'");
        await("the log begins").until(() -> {
            long before = Files.size(log.file);
            log.run("select 'is this heard?'");
            return log.since(before).toString().contains("is this heard?");
        });
        return log;
    }

    private void write(String setting) {
        run(setting);
        run("select pg_reload_conf()");
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<String> since(long position) {
        try {
            byte[] all = Files.readAllBytes(file);
            String added = new String(all, (int) position, all.length - (int) position, StandardCharsets.UTF_8);
            return added.lines()
                    .map(SAID::matcher)
                    .filter(Matcher::find)
                    .map(said -> said.group(1).strip())
                    .filter(sql -> !AROUND.matcher(sql).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until nothing has been asked for a moment, and returns what is asked while something is done. */
    List<String> during(Runnable request) {
        long[] known = {-1};
        await("nothing else is going on").atMost(PATIENCE).pollInterval(QUIET).until(() -> {
            long before = known[0];
            known[0] = Files.size(file);
            return before == known[0];
        });
        request.run();
        return since(known[0]);
    }

    @Override
    public void close() {
        write("alter system reset log_statement");
    }
}

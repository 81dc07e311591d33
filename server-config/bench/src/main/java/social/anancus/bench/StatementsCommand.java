package social.anancus.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import social.anancus.bench.server.ServerFolder;
import social.anancus.bench.server.StatementCounts;
import social.anancus.launcher.Failure;

/** {@code ./anancus bench statements on}: has the database count statements. */
@Command(
        name = "statements",
        mixinStandardHelpOptions = true,
        description = "Has a server's own database count its statements (pg_stat_statements) from its next start on, or"
                + " no longer.")
final class StatementsCommand implements Callable<Integer> {
    private enum Switch {
        on,
        off
    }

    @Parameters(paramLabel = "on|off", description = "Whether to count.")
    private Switch wanted;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data folder of a running server.")
    private Path folder;

    @Override
    public Integer call() {
        ServerFolder server = ServerFolder.running(folder);
        try (Connection connection = server.connect()) {
            boolean restart = StatementCounts.set(connection, wanted == Switch.on);
            System.out.println("Statements are " + (wanted == Switch.on ? "" : "not ") + "counted"
                    + (restart ? " from the next start of the server on." : "."));
            return 0;
        } catch (SQLException e) {
            throw new Failure("The database refuses: " + e.getMessage());
        }
    }
}

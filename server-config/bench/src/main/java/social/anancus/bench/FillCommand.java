package social.anancus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import social.anancus.bench.fill.FillPlan;
import social.anancus.bench.fill.Filling;
import social.anancus.bench.server.ServerFolder;
import social.anancus.launcher.Failure;

/** {@code ./anancus bench fill}: invents people and posts in a server of one's own. */
@Command(
        name = "fill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Fills the database of a running, empty server with invented people and posts, and writes their"
                + " tokens to DIR/bench/tokens.txt.")
final class FillCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The server's data folder.")
    private Path folder;

    @Option(names = "--accounts", defaultValue = "200", description = "How many post and follow (${DEFAULT-VALUE}).")
    private int accounts;

    @Option(names = "--statuses", defaultValue = "20000", description = "How many posts (${DEFAULT-VALUE}).")
    private int statuses;

    @Option(
            names = "--follows-per-account",
            defaultValue = "50",
            description = "How many others each follows on average (${DEFAULT-VALUE}).")
    private int follows;

    @Option(
            names = "--celebrity-followers",
            defaultValue = "0",
            description = "So many follow the first account; more people are made for it, who only read.")
    private int celebrityFollowers;

    @Option(names = "--media", description = "Posts have pictures: rows without files.")
    private boolean media;

    @Option(names = "--seed", defaultValue = "1", description = "Of every choice but the tokens (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--force", description = "Fills also a server that is in use.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        ServerFolder server = ServerFolder.running(folder);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        FillPlan plan =
                new FillPlan(accounts, statuses, follows, celebrityFollowers, media, seed, now, server.address());
        long begun = System.nanoTime();
        List<Filling.Invented> people;
        try (Connection connection = server.connect()) {
            people = Filling.fill(connection, plan, force);
        } catch (SQLException e) {
            throw new Failure("The database refuses: " + e.getMessage());
        }
        Path tokens = write(server.root().resolve("bench"), people);
        System.out.printf(
                "Invented %d people and %d posts in %d s. Tokens, the most followed first: %s%n",
                people.size(),
                statuses,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                tokens);
        return 0;
    }

    private static Path write(Path folder, List<Filling.Invented> people) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = folder.resolve("tokens.txt");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                people.stream()
                        .map(person -> person.token() + " " + person.name() + "\n")
                        .collect(Collectors.joining()));
        return file;
    }
}

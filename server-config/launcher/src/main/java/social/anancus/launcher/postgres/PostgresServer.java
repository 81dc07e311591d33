package social.anancus.launcher.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.anancus.launcher.FileTrees;
import social.anancus.launcher.OwnSession;

/**
 * One PostgreSQL cluster in a folder of its own, run as a direct child of this process.
 *
 * <p>PostgreSQL refuses to run as root. For root it is started in a user namespace of its own ({@code unshare -U}), in
 * which it is nobody, so that no file has to change hands.
 */
public final class PostgresServer implements AutoCloseable {
    /** The database user and the database. */
    public static final String NAME = "anancus";

    private static final Duration POLL = Duration.ofMillis(50);

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path log;
    private final int port;
    private final String password;
    private @Nullable Process process;

    /**
     * @param binaries the programs
     * @param data the cluster's folder; made by the first start
     * @param log the file that gets the server's output
     * @param port the port on loopback
     * @param password the database user's password, as given at the first start
     */
    public PostgresServer(PostgresBinaries binaries, Path data, Path log, int port, String password) {
        this.binaries = binaries;
        this.data = data;
        this.log = log;
        this.port = port;
        this.password = password;
    }

    /**
     * @return the JDBC address of the database; user is {@link #NAME}
     */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /**
     * Starts the server and waits until it answers. Makes the cluster and the database where they are not there. After
     * a crash of an earlier server it waits for that one's orphans to end.
     *
     * @param patience how long to wait
     * @throws IOException if it does not answer in that time; the message carries the end of the log
     */
    public void start(Duration patience) throws IOException, InterruptedException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Process child = launch();
            process = child;
            if (answers(child, deadline)) {
                return;
            }
            if (child.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IOException("PostgreSQL does not start. The end of " + log + ":\n" + tail());
            }
            // an orphan of a killed server may hold the folder for a moment yet: try again until the deadline
            TimeUnit.MILLISECONDS.sleep(10 * POLL.toMillis());
        }
    }

    /**
     * @return the running postmaster; null before {@link #start} and after {@link #close}
     */
    public @Nullable Process process() {
        return process;
    }

    /** Stops the server by a fast shutdown: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() throws InterruptedException {
        Process child = process;
        process = null;
        if (child == null || !child.isAlive()) {
            return;
        }
        signal(child, "INT");
        if (!child.waitFor(8, TimeUnit.SECONDS)) {
            signal(child, "QUIT");
            if (!child.waitFor(3, TimeUnit.SECONDS)) {
                child.destroyForcibly().waitFor();
            }
        }
    }

    private void initialise() throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        // initdb is not atomic: it works in a folder beside, which takes the place when it is whole
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        FileTrees.delete(fresh);
        Path passwordFile = Files.createTempFile(
                "anancus", ".pw", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password + "\n");
            List<String> command = asOrdinaryUser();
            command.addAll(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + fresh,
                    "--username=" + NAME,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=und",
                    "--data-checksums"));
            Process initdb = child(command).start();
            if (initdb.waitFor() != 0) {
                throw new IOException("initdb failed. The end of " + log + ":\n" + tail());
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(fresh, data);
    }

    private Process launch() throws IOException {
        List<String> command = asOrdinaryUser();
        command.addAll(List.of(binaries.program("postgres").toString(), "-D", data.toString()));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=100",
                "max_prepared_transactions=0",
                "shared_buffers=128MB",
                "logging_collector=off",
                "log_line_prefix=%m [%p] ")) {
            command.addAll(List.of("-c", setting));
        }
        return child(command).start();
    }

    private ProcessBuilder child(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static List<String> asOrdinaryUser() {
        List<String> command = new ArrayList<>(OwnSession.of(List.of()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        return command;
    }

    private boolean answers(Process child, long deadline) throws InterruptedException {
        while (child.isAlive() && System.nanoTime() < deadline) {
            try {
                ensureDatabase();
                return true;
            } catch (SQLException e) {
                child.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }

    private void ensureDatabase() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=2&socketTimeout=20";
        try (Connection connection = DriverManager.getConnection(url, NAME, password);
                PreparedStatement exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, NAME);
            try (ResultSet found = exists.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
            try (Statement create = connection.createStatement()) {
                create.execute("create database " + NAME);
            }
        }
    }

    private static void signal(Process child, String name) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(child.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            child.destroy(); // no kill program: SIGTERM lets it end when the last connection has closed
        }
    }

    private String tail() throws IOException {
        if (!Files.exists(log)) {
            return "(empty)";
        }
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }
}

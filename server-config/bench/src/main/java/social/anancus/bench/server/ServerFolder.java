package social.anancus.bench.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.postgres.PostgresServer;
import social.anancus.launcher.run.LaunchSettings;
import social.anancus.launcher.run.RunState;

/** A running server by its data folder. */
public final class ServerFolder {
    private final DataFolder data;
    private final Map<String, String> notes;

    private ServerFolder(DataFolder data, Map<String, String> notes) {
        this.data = data;
        this.notes = notes;
    }

    /**
     * @param folder the data folder
     * @return the server that runs on it
     * @throws Failure if none does
     */
    public static ServerFolder running(Path folder) {
        DataFolder data = new DataFolder(folder.toAbsolutePath().normalize());
        Optional<Map<String, String>> notes =
                Files.isDirectory(data.run()) ? RunState.ofRunning(data) : Optional.empty();
        return new ServerFolder(
                data,
                notes.orElseThrow(() -> new Failure("No server runs on " + data.root()
                        + ". Start it first: RATE_LIMITS=false ./anancus run --data " + data.root())));
    }

    /**
     * @return the folder
     */
    public Path root() {
        return data.root();
    }

    /**
     * @return the public address, ending with a slash
     */
    public String address() {
        return notes.getOrDefault("address", "http://localhost/");
    }

    /**
     * @return a connection to the server's database: the one that it started, or that of its settings
     */
    public Connection connect() throws SQLException {
        LaunchSettings settings = LaunchSettings.read(System.getenv(), data.settingsFile());
        LaunchSettings.Database database = settings.database()
                .orElseGet(() -> new LaunchSettings.Database(
                        "jdbc:postgresql://127.0.0.1:" + notes.get("postgres.port") + "/" + PostgresServer.NAME,
                        PostgresServer.NAME,
                        data.secret("database.password")));
        String separator = database.url().contains("?") ? "&" : "?";
        return DriverManager.getConnection(
                database.url() + separator + "ApplicationName=anancus-bench&stringtype=unspecified",
                database.user(),
                database.password());
    }

    /**
     * @return the processes whose time counts: what the launcher noted of its children
     */
    public ProcessTimes processes() {
        return new ProcessTimes(RunState.find("server", notes), RunState.find("postgres", notes));
    }
}

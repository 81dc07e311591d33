package social.anancus.launcher.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.Installation;
import social.anancus.launcher.run.LaunchSettings;
import social.anancus.launcher.run.RunState;
import social.anancus.launcher.run.Supervisor;

/**
 * A command that the server carries out. It asks the running one; where none runs on the data folder, it starts it for as
 * long as the command takes.
 */
abstract class ServerCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A server of your own on this machine; its CONSOLE_TOKEN is taken from the environment.")
    private @Nullable URI server;

    /** Does the work and prints what came of it. */
    abstract void run(Console console);

    @Override
    public final Integer call() throws IOException, InterruptedException {
        if (server != null) {
            String token = System.getenv("CONSOLE_TOKEN");
            if (token == null || token.isBlank()) {
                throw new Failure("--server needs the variable CONSOLE_TOKEN, the same as the server's.");
            }
            run(new Console(server, token));
            return 0;
        }
        DataFolder folder = data.existing();
        Optional<Map<String, String>> running = RunState.ofRunning(folder);
        if (running.isPresent()) {
            run(new Console(URI.create(running.get().get("local")), folder.secret("console.token")));
        } else {
            runAlone(folder);
        }
        return 0;
    }

    private void runAlone(DataFolder folder) throws IOException, InterruptedException {
        System.err.println("The server does not run; starting it for this command.");
        LaunchSettings settings = LaunchSettings.read(System.getenv(), folder.settingsFile());
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (Supervisor supervisor = new Supervisor(Installation.current(), folder, settings, silent)) {
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close));
            supervisor.start(0, null);
            run(new Console(supervisor.local(), folder.secret("console.token")));
        }
    }
}

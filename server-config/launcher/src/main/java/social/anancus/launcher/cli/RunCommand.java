package social.anancus.launcher.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.Installation;
import social.anancus.launcher.run.LaunchSettings;
import social.anancus.launcher.run.Supervisor;

/** {@code ./anancus run}: starts everything and stays until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Starts the server with all it needs; Ctrl-C stops it.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; the default is the setting PORT or 8080, 0 takes any that is free.")
    private @Nullable Integer port;

    @Option(
            names = "--domain",
            paramLabel = "D",
            description = "The domain of people's handles, @alice@D. Given once; it cannot be changed later.")
    private @Nullable String domain;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long began = System.nanoTime();
        DataFolder folder = data.open();
        LaunchSettings settings = LaunchSettings.read(System.getenv(), folder.settingsFile());
        int wanted = port != null ? port : settings.port();
        if (wanted < 0 || wanted > 65535) {
            throw new Failure("--port " + wanted + ": allowed is 0 to 65535");
        }
        PrintStream out = System.out;
        try (Supervisor supervisor = new Supervisor(Installation.current(), folder, settings, out)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                supervisor.close();
                out.println("Stopped.");
            }));
            String address = supervisor.start(wanted, domain);
            Owner owner = Owner.of(folder, new Console(supervisor.local(), folder.secret("console.token")));
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            out.println();
            out.println("Anancus is ready after " + seconds + " s.");
            out.println("  Address:  " + address
                    + (address.equals(supervisor.local().toString())
                            ? ""
                            : "  (on this machine: " + supervisor.local() + ")"));
            out.println("  Log in:   " + owner.email() + "  password: " + owner.shownPassword());
            out.println("  Logs:     " + folder.logs());
            out.println("  Data:     " + folder.root());
            out.println("Ctrl-C stops the server.");
            supervisor.watch();
        }
        return 0;
    }
}

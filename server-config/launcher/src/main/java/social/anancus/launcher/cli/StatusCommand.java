package social.anancus.launcher.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.LocalHttp;
import social.anancus.launcher.run.RunState;

/** {@code ./anancus status}: whether the server runs, where, and how it is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells whether the server runs and how it is; exit code 0 if it is ready, 1 if not.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        DataFolder folder = data.existing();
        Optional<Map<String, String>> running = RunState.ofRunning(folder);
        if (running.isEmpty()) {
            System.out.println("No server runs on " + folder.root() + ".");
            return 1;
        }
        Map<String, String> notes = running.get();
        System.out.println("Running since " + notes.get("since") + " on " + folder.root());
        System.out.println(
                "  Address:        " + notes.get("address") + "  (on this machine: " + notes.get("local") + ")");
        System.out.println("  Admin console:  http://127.0.0.1:" + notes.get("admin.port")
                + "/  user admin, password in " + folder.root().resolve("secrets/admin-console.password"));
        for (String name : List.of("launcher", "server", "postgres")) {
            Optional<ProcessHandle> process = RunState.find(name, notes);
            if (process.isPresent()) {
                System.out.printf(
                        "  %-15s process %d%s%n", name + ":", process.get().pid(), memory(process.get()));
            }
        }
        boolean ready = false;
        String health = "no answer";
        try {
            LocalHttp.Answer answer =
                    LocalHttp.send("GET", URI.create(notes.get("local") + "health/ready"), null, null);
            ready = answer.status() == 200;
            health = answer.body().strip();
        } catch (IOException e) {
            health = "no answer yet (" + e.getMessage() + ")";
        }
        System.out.println("  Health:         " + health);
        return ready ? 0 : 1;
    }

    /** Resident memory where /proc tells it. */
    private static String memory(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return "";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> ", " + Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                .findFirst()
                .orElse("");
    }
}

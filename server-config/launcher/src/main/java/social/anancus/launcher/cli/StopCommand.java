package social.anancus.launcher.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.Processes;
import social.anancus.launcher.run.RunState;

/** {@code ./anancus stop}: ends the run of a data folder. */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops the running server.")
final class StopCommand implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 40;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder = data.existing();
        Optional<Map<String, String>> notes = RunState.ofRunning(folder);
        if (notes.isEmpty()) {
            System.out.println("No server runs on " + folder.root() + ".");
            return 0;
        }
        ProcessHandle launcher = RunState.find("launcher", notes.get())
                .orElseThrow(() -> new Failure("The server is just starting; try again in a moment."));
        launcher.destroy();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Processes.runs(launcher)) {
            if (System.nanoTime() > deadline) {
                throw new Failure("Process " + launcher.pid() + " has not ended in " + PATIENCE_SECONDS + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.println("Stopped.");
        return 0;
    }
}

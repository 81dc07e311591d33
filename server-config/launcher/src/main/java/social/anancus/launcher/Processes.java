package social.anancus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Other processes of this machine. */
public final class Processes {
    private Processes() {}

    /**
     * Whether a process still does anything. One that has ended but was not yet waited for by its parent counts as ended,
     * although the system lists it.
     *
     * @param process a process
     * @return true if it runs
     */
    public static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            if (!Files.exists(stat)) {
                return process.isAlive();
            }
            String line = Files.readString(stat);
            return line.charAt(line.lastIndexOf(')') + 2) != 'Z'; // proc(5): the state follows the name in parentheses
        } catch (IOException e) {
            return process.isAlive(); // it ended while it was looked at, or the system has no /proc
        }
    }
}

package social.anancus.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts children in a session of their own, so that Ctrl-C in a terminal reaches only the launcher, which then stops them
 * in order: the database must not end before the server that writes to it.
 */
public final class OwnSession {
    private OwnSession() {}

    /**
     * @param command a program with its arguments
     * @return the same, run as the leader of a new session and under the process id of the returned command's process
     */
    public static List<String> of(List<String> command) {
        List<String> result = new ArrayList<>();
        if (onPath("setsid")) {
            result.add("setsid");
        } else if (onPath("perl")) {
            result.addAll(List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV", "--"));
        }
        result.addAll(command);
        return result;
    }

    private static boolean onPath(String program) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}

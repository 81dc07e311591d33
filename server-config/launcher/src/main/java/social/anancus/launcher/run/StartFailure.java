package social.anancus.launcher.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.LogLine;

/** Finds in the server's log why it did not come up. */
final class StartFailure {
    private static final int SHOWN = 6;

    private StartFailure() {}

    /**
     * The commands of the set-up that the server refused. It comes up all the same, only without what they make.
     *
     * @param from the size of the log before this start
     */
    static List<String> refusedCommands(DataFolder data, long from) throws IOException {
        Path log = data.logs().resolve("server.log");
        byte[] all = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8)
                .lines()
                .map(LogLine::parse)
                .map(LogLine::message)
                .filter(message -> message.contains("Boot Command") && message.contains(" failed "))
                .toList();
    }

    static String explain(DataFolder data) {
        Path log = data.logs().resolve("server.log");
        try {
            if (!Files.exists(log)) {
                return "The server wrote no log; its output: " + data.logs().resolve("server.out");
            }
            List<String> bad = Files.readAllLines(log).stream()
                    .map(LogLine::parse)
                    .filter(line ->
                            line.level().equals("SEVERE") || line.level().equals("ERROR"))
                    .map(line -> "  " + line.message().lines().findFirst().orElse(""))
                    .distinct()
                    .toList();
            return bad.isEmpty()
                    ? "It names no error."
                    : "It says:\n" + String.join("\n", bad.subList(Math.max(0, bad.size() - SHOWN), bad.size()));
        } catch (IOException e) {
            return "The log cannot be read: " + e.getMessage();
        }
    }
}

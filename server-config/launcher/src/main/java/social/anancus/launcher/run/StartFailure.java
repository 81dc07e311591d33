package social.anancus.launcher.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.LogLine;

/** Finds in the server's log why it did not come up. */
final class StartFailure {
    private static final int SHOWN = 6;
    private static final String CAUSE = "Caused by: ";
    private static final String SETTINGS = "These settings are wrong:";

    /** By what the log shows that the application is not there and will not come. */
    private static final List<String> MARKS = List.of(
            SETTINGS,
            "PlainTextActionReporterFAILURE",
            "Exception while loading the app",
            "ContainerBase.addChild: start:");

    private StartFailure() {}

    /**
     * Why the application is not going to come up: commands of the set-up that the server refused, or an application that
     * did not load. The server itself runs on all the same.
     *
     * @param from the size of the log before this start
     */
    static List<String> refusals(DataFolder data, long from) throws IOException {
        Path log = data.logs().resolve("server.log");
        byte[] all = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        int start = from > all.length ? 0 : (int) from; // a shorter log is a new one
        return new String(all, start, all.length - start, StandardCharsets.UTF_8)
                .lines()
                .map(LogLine::parse)
                .map(LogLine::message)
                .filter(message -> MARKS.stream().anyMatch(message::contains))
                .map(StartFailure::essence)
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), StartFailure::clearest));
    }

    /** Our own words on wrong settings say all; what the server makes of them only hides them. */
    private static List<String> clearest(List<String> refusals) {
        List<String> ours =
                refusals.stream().filter(text -> text.startsWith(SETTINGS)).toList();
        return ours.isEmpty() ? refusals : ours;
    }

    /** What the admin can mend, without the names of the classes that it came through. */
    private static String essence(String message) {
        if (message.startsWith(SETTINGS)) {
            return message;
        }
        List<String> causes =
                message.lines().filter(line -> line.startsWith(CAUSE)).toList();
        return causes.isEmpty()
                ? message.lines().findFirst().orElse("")
                : causes.get(causes.size() - 1).substring(CAUSE.length());
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

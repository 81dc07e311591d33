package social.anancus.launcher.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import social.anancus.launcher.Failure;
import social.anancus.launcher.LogLine;

/** {@code ./anancus logs}: the server's log, readable. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Prints the server's log.")
final class LogsCommand implements Callable<Integer> {
    private static final int POLL_MILLIS = 300;

    /** Which log. */
    enum Of {
        /** The server itself. */
        server,
        /** The database. */
        postgres
    }

    @Mixin
    private DataOption data;

    @Option(
            names = "--of",
            paramLabel = "WHO",
            description = "Whose log: ${COMPLETION-CANDIDATES}; the default is server.")
    private Of of = Of.server;

    @Option(names = "--follow", description = "Goes on printing what comes; Ctrl-C ends it.")
    private boolean follow;

    @Option(names = "--tail", paramLabel = "N", description = "Only the last N lines; the default is 200.")
    private int tail = 200;

    @Option(names = "--timestamps", description = "Begins each line with its time.")
    private boolean timestamps;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (tail < 0) {
            throw new Failure("--tail " + tail + ": allowed is 0 or more");
        }
        Path log = data.existing().logs().resolve(of + ".log");
        if (!Files.exists(log)) {
            throw new Failure("There is no log yet: " + log);
        }
        List<String> lines = Files.readAllLines(log);
        long position = Files.size(log);
        lines.subList(Math.max(0, lines.size() - tail), lines.size()).forEach(this::print);
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            long size = Files.size(log);
            if (size < position) {
                position = 0; // a new file has taken its place
            }
            position = printFrom(log, position, size);
        }
        return 0;
    }

    private long printFrom(Path log, long from, long to) throws IOException {
        byte[] fresh = new byte[(int) Math.min(to - from, 1 << 20)];
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            file.readFully(fresh);
        }
        String text = new String(fresh, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(this::print);
        return from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }

    private void print(String line) {
        System.out.println(LogLine.parse(line).show(timestamps));
    }
}

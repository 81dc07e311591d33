package social.anancus.platform.mediatools;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.mediatools.MediaToolException.Reason;

/**
 * Runs a program on what strangers sent: with the limits of {@link ToolLimits}, an empty environment, a folder of its own,
 * and, where the system allows it to us, without network and in a process tree of its own. When {@link #run} returns,
 * nothing of it is left.
 */
final class LimitedProcess {
    /** Sets limits and runs its arguments; none of them is read as a command. A limit that a system lacks is passed over. */
    private static final String LIMITED = "ulimit -c 0; ulimit -n 256; ulimit -t \"$1\"; ulimit -v \"$2\" 2>/dev/null;"
            + " ulimit -f \"$3\"; shift 3; \"$@\"; exit $?";

    private static final String SHELL = "/bin/sh";
    private static final long KIB = 1024;
    private static final long BLOCK = 512;
    private static final int PROBE_SECONDS = 5;

    /** No network; ends everything that the program started when it ends. */
    private static final List<String> APART = List.of(
            "unshare", "--user", "--map-root-user", "--net", "--ipc", "--pid", "--fork", "--kill-child=KILL", "--");

    private final Map<String, String> environment;
    private @Nullable List<String> apart;

    /**
     * @param environment all that the program learns of this one
     */
    LimitedProcess(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * What is left of a run.
     *
     * @param exit the program's exit code
     * @param output where its standard output lies
     * @param errors where its messages lie
     */
    record Ended(int exit, Path output, Path errors) {}

    /**
     * Runs a program to its end.
     *
     * @param command the program and its arguments
     * @param folder its working folder, in which output and messages are left as well
     * @param limits how much it may use
     * @throws MediaToolException if it does not start, takes too long, or this thread is interrupted
     */
    Ended run(List<String> command, Path folder, ToolLimits limits) throws MediaToolException {
        List<String> all = new ArrayList<>(apart());
        all.addAll(List.of(
                SHELL,
                "-c",
                LIMITED,
                "limited",
                Long.toString(Math.max(1, limits.processorTime().toSeconds())),
                Long.toString(limits.memoryBytes() / KIB),
                Long.toString(limits.fileBytes() / BLOCK)));
        all.addAll(command);
        Ended ended = new Ended(0, folder.resolve("output"), folder.resolve("messages"));
        Process process = start(all, folder, ended);
        try {
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new MediaToolException(Reason.TOO_SLOW, "killed after " + limits.time());
            }
            return new Ended(process.exitValue(), ended.output, ended.errors);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MediaToolException(Reason.BUSY, "told to stop");
        } finally {
            end(process);
        }
    }

    private Process start(List<String> command, Path folder, Ended places) throws MediaToolException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(places.output.toFile())
                .redirectError(places.errors.toFile());
        Map<String, String> inherited = builder.environment();
        inherited.clear();
        inherited.putAll(environment);
        inherited.put("TMPDIR", folder.toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new MediaToolException(Reason.MISSING, "does not start: " + e.getMessage());
        }
    }

    /** Children first taken note of, then all killed: who loses its parent is no descendant any more. */
    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>();
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            descendants.forEach(all::add);
        }
        Collections.reverse(all);
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked once: containers and some systems do not allow it. */
    private synchronized List<String> apart() {
        List<String> known = apart;
        if (known == null) {
            known = worksApart() ? APART : List.of();
            apart = known;
        }
        return known;
    }

    /**
     * @return whether programs run without network and in a process tree of their own
     */
    boolean isApart() {
        return !apart().isEmpty();
    }

    private static boolean worksApart() {
        List<String> command = new ArrayList<>(APART);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0 && Files.exists(Path.of(SHELL));
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

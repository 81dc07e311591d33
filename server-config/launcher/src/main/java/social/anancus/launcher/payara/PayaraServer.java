package social.anancus.launcher.payara;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import social.anancus.launcher.LocalHttp;
import social.anancus.launcher.OwnSession;

/** The running app server: a direct child in a session of its own. */
public final class PayaraServer implements AutoCloseable {
    /** Something that comes true. */
    public interface Condition {
        /**
         * @return whether it is true now
         */
        boolean holds() throws IOException;
    }

    private final Process process;
    private final URI ready;

    private PayaraServer(Process process, URI ready) {
        this.process = process;
        this.ready = ready;
    }

    /**
     * Starts the server.
     *
     * @param command the command of {@link PayaraDomain#prepare}
     * @param environment variables for it beside this process's own
     * @param output the file that gets its standard output until its own log is open
     * @param ready the address that answers 200 when everything is up
     * @return the started server, which is not ready yet
     */
    public static PayaraServer start(List<String> command, Map<String, String> environment, Path output, URI ready)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                .redirectErrorStream(true)
                // the server asks its standard input for a password that it does not need; an end of input is its
                // answer
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new PayaraServer(builder.start(), ready);
    }

    /**
     * @return the child
     */
    public Process process() {
        return process;
    }

    /**
     * Waits until the server answers that everything it needs is there.
     *
     * @param patience how long
     * @param complete what must hold beside that
     * @param progress told about once a second how many seconds have gone
     * @return false if the server ended or the time ran out
     */
    public boolean awaitReady(Duration patience, Condition complete, Consumer<Long> progress)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long told = 0;
        while (process.isAlive() && System.nanoTime() - start < patience.toNanos()) {
            if (complete.holds() && LocalHttp.status(ready) == 200) {
                return true;
            }
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            if (seconds > told) {
                told = seconds;
                progress.accept(seconds);
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** Stops the server: it finishes what it holds, then ends; after 15 s it is killed. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor(2, TimeUnit.SECONDS);
        }
    }
}

package social.anancus.launcher.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.Processes;

/**
 * Who runs the server of a data folder: a lock that ends with the process, and notes on its address and children.
 *
 * <p>A process is known by its id together with its start time, because ids are given again.
 */
public final class RunState implements AutoCloseable {
    private final Path notes;
    private final FileChannel channel;
    private final Properties properties = new Properties();

    @SuppressWarnings("UnusedVariable") // held so that the lock lives as long as this object
    private final FileLock lock;

    private RunState(Path notes, FileChannel channel, FileLock lock) {
        this.notes = notes;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the data folder for this process.
     *
     * @param data the folder
     * @return the held state
     * @throws Failure if another process holds it, naming that one
     */
    public static RunState take(DataFolder data) {
        Path notes = data.run().resolve("state.properties");
        try {
            FileChannel channel =
                    FileChannel.open(data.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                Properties held = read(notes);
                throw new Failure("The data folder " + data.root() + " is in use: process "
                        + held.getProperty("launcher.pid", "unknown") + " holds it since "
                        + held.getProperty("since", "a moment ago") + " and serves "
                        + held.getProperty("address", "no address yet")
                        + ". Stop it by: ./anancus stop --data " + data.root());
            }
            RunState state = new RunState(notes, channel, lock);
            state.properties.putAll(read(notes));
            return state;
        } catch (IOException e) {
            throw new Failure("The data folder " + data.root() + " cannot be locked: " + e.getMessage());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * What the running server has noted.
     *
     * @param data its data folder
     * @return the notes, or empty if nobody holds the folder
     */
    public static Optional<Map<String, String>> ofRunning(DataFolder data) {
        Path lockFile = data.run().resolve("lock");
        if (!Files.exists(lockFile)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                lock.release();
                return Optional.empty();
            }
            Properties held = read(data.run().resolve("state.properties"));
            Map<String, String> result = new java.util.TreeMap<>();
            held.forEach((key, value) -> result.put(key.toString(), value.toString()));
            return Optional.of(result);
        } catch (IOException e) {
            throw new Failure("The state in " + data.run() + " cannot be read: " + e.getMessage());
        }
    }

    /** Ends children that an earlier run left behind when it was killed. */
    void endOrphans() throws InterruptedException {
        for (String child : new String[] {"server", "postgres"}) {
            Optional<ProcessHandle> orphan = find(child, properties);
            if (orphan.isPresent()) {
                orphan.get().destroy();
                await(orphan.get(), 20);
                orphan.get().destroyForcibly();
                await(orphan.get(), 5);
            }
        }
    }

    private static void await(ProcessHandle process, int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (Processes.runs(process) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /**
     * @param name {@code launcher}, {@code server} or {@code postgres}
     * @param notes the notes of {@link #ofRunning}
     * @return the process, if it still is that one
     */
    public static Optional<ProcessHandle> find(String name, Map<?, ?> notes) {
        Object pid = notes.get(name + ".pid");
        Object started = notes.get(name + ".started");
        if (pid == null || started == null) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid.toString()))
                .filter(process -> started.toString().equals(started(process)));
    }

    /** Notes a child, so that the next run finds it if this one is killed. */
    void note(String name, ProcessHandle process) {
        properties.setProperty(name + ".pid", Long.toString(process.pid()));
        properties.setProperty(name + ".started", started(process));
        save();
    }

    /** Notes a fact on the run. */
    void note(String key, String value) {
        properties.setProperty(key, value);
        save();
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).toString();
    }

    /**
     * @param key a key of the notes
     * @return what an earlier or this run noted
     */
    Optional<String> noted(String key) {
        return Optional.ofNullable(properties.getProperty(key));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
        }
        return properties;
    }

    private void save() {
        Path partial = notes.resolveSibling(notes.getFileName() + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(partial)) {
                properties.store(out, "who runs this server");
            }
            Files.move(partial, notes, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure("The state " + notes + " cannot be written: " + e.getMessage());
        }
    }

    /** Gives the folder free. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Failure("The lock of " + notes.getParent() + " cannot be released: " + e.getMessage());
        }
    }
}

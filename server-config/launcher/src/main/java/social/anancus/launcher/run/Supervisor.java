package social.anancus.launcher.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.Installation;
import social.anancus.launcher.media.MediaPrograms;
import social.anancus.launcher.payara.PayaraDomain;
import social.anancus.launcher.payara.PayaraServer;
import social.anancus.launcher.postgres.PostgresBinaries;
import social.anancus.launcher.postgres.PostgresServer;

/**
 * Starts what one server needs, in order, watches it, and stops it in the reverse order. A child that dies is started
 * again, unless it dies over and over.
 */
public final class Supervisor implements AutoCloseable {
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(60);
    private static final Duration SERVER_PATIENCE = Duration.ofMinutes(5);
    private static final int RESTARTS = 5;
    private static final Duration RESTART_WINDOW = Duration.ofMinutes(10);

    private final Installation installation;
    private final DataFolder data;
    private final LaunchSettings settings;
    private final PrintStream progress;
    private final RunState state;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    private volatile boolean stopping;
    private @Nullable PostgresServer postgres;
    private @Nullable PayaraServer server;
    private @Nullable ServerEnvironment environment;
    private @Nullable URI local;

    /**
     * Takes the data folder.
     *
     * @param installation where the built program lies
     * @param data the data folder
     * @param settings what to start
     * @param progress told what happens
     * @throws Failure if another process holds the folder
     */
    public Supervisor(Installation installation, DataFolder data, LaunchSettings settings, PrintStream progress) {
        this.installation = installation;
        this.data = data;
        this.settings = settings;
        this.progress = progress;
        this.state = RunState.take(data);
    }

    /**
     * Starts everything and waits until the server is ready.
     *
     * @param wantedPort the port to listen on; 0 for any that is free
     * @param domain the domain of people's handles, or null for the one of the settings or of an earlier run
     * @return the public address of the server
     * @throws Failure if something does not start, saying what and where its log is
     */
    public String start(int wantedPort, @Nullable String domain) throws IOException, InterruptedException {
        state.endOrphans();
        if (wantedPort != 0 && !Ports.isFree(settings.bind(), wantedPort)) {
            throw new Failure("Port " + wantedPort + " is in use by another program. Choose another by --port N.");
        }
        int port = wantedPort != 0 ? wantedPort : Ports.free(noted("port"));
        int adminPort = Ports.free(settings.adminPort() != 0 ? settings.adminPort() : noted("admin.port"));
        ServerEnvironment variables = new ServerEnvironment(data, settings, port, adminPort);
        String address = variables.domain(domain, settings, state, port);
        environment = variables;
        local = URI.create("http://" + loopback(settings.bind()) + ":" + port + "/");
        state.note("launcher", ProcessHandle.current());
        state.note("since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        state.note("address", address);
        state.note("local", local.toString());
        state.note("port", Integer.toString(port));
        state.note("admin.port", Integer.toString(adminPort));
        variables.mediaTools(settings, MediaPrograms.unpack(installation.mediaArchive(), data.server()));
        variables.database(settings.database().isPresent() ? settings.database().get() : startDatabase());
        startServer();
        return address;
    }

    private int noted(String key) {
        return Integer.parseInt(state.noted(key).orElse("0"));
    }

    private static String loopback(String bind) {
        return bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
    }

    /**
     * @return the server's address on this machine
     */
    public URI local() {
        if (local == null) {
            throw new IllegalStateException("not started");
        }
        return local;
    }

    private LaunchSettings.Database startDatabase() throws IOException, InterruptedException {
        progress.println("Database: starting PostgreSQL");
        PostgresBinaries binaries = PostgresBinaries.unpack(installation.postgresArchive(), data.server());
        int port = Ports.free(noted("postgres.port"));
        String password = data.secret("database.password");
        PostgresServer started = new PostgresServer(
                binaries, data.root().resolve("postgres"), data.logs().resolve("postgres.log"), port, password);
        postgres = started;
        started.start(DATABASE_PATIENCE);
        noteProcess("postgres", started.process());
        state.note("postgres.port", Integer.toString(port));
        return new LaunchSettings.Database(started.url(), PostgresServer.NAME, password);
    }

    private void noteProcess(String name, @Nullable Process process) {
        if (process != null) {
            state.note(name, process.toHandle());
        }
    }

    private void startServer() throws IOException, InterruptedException {
        PayaraDomain domain = new PayaraDomain(installation, data, settings.heap(), settings.javaOptions());
        List<String> command = domain.prepare();
        boolean fresh = domain.isFresh();
        progress.println(
                fresh ? "Server: first start of this build, with set-up; about half a minute" : "Server: starting");
        ServerEnvironment variables = environment;
        if (variables == null) {
            throw new IllegalStateException("not started");
        }
        Path log = data.logs().resolve("server.log");
        long logged = Files.exists(log) ? Files.size(log) : 0;
        PayaraServer started = PayaraServer.start(
                command, variables.variables(), data.logs().resolve("server.out"), local().resolve("health/ready"));
        server = started;
        noteProcess("server", started.process());
        boolean ready = started.awaitReady(SERVER_PATIENCE, () -> isLoaded(domain, logged), seconds -> {
            if (seconds % 5 == 0) {
                progress.println("Server: " + seconds + " s ...");
            }
        });
        if (!ready) {
            if (stopping) {
                return;
            }
            throw new Failure("The server did not come up. Its log: "
                    + data.logs().resolve("server.log") + "\n" + StartFailure.explain(data));
        }
        domain.complete();
    }

    /** Whether the application is a part of the server's configuration; what the server refused ends the start. */
    private boolean isLoaded(PayaraDomain domain, long logged) throws IOException {
        List<String> refusals = StartFailure.refusals(data, logged);
        if (!refusals.isEmpty()) {
            throw new Failure("The server does not start:\n" + String.join("\n", refusals) + "\nIts log: "
                    + data.logs().resolve("server.log"));
        }
        return domain.isDeployed();
    }

    /**
     * Watches the children until {@link #close} is called from another thread.
     *
     * @throws Failure if a child keeps dying
     */
    public void watch() throws IOException, InterruptedException {
        while (!stopping) {
            CompletableFuture<?>[] exits = {
                exit(postgres == null ? null : postgres.process()), exit(server == null ? null : server.process())
            };
            try {
                CompletableFuture.anyOf(exits).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
            if (!stopping) {
                restart(exits[0].isDone());
            }
        }
    }

    private static CompletableFuture<?> exit(@Nullable Process process) {
        return process == null ? new CompletableFuture<>() : process.onExit();
    }

    private void restart(boolean databaseDied) throws IOException, InterruptedException {
        Instant now = Instant.now();
        restarts.addLast(now);
        while (!restarts.isEmpty() && restarts.getFirst().isBefore(now.minus(RESTART_WINDOW))) {
            restarts.removeFirst();
        }
        String who = databaseDied ? "PostgreSQL" : "The server";
        if (restarts.size() > RESTARTS) {
            throw new Failure(who + " ended again and again; see the logs in " + data.logs());
        }
        progress.println(who + " ended by itself; starting it again");
        PostgresServer database = postgres;
        if (databaseDied && database != null) {
            database.start(DATABASE_PATIENCE);
            noteProcess("postgres", database.process());
        } else {
            startServer();
            progress.println("Server: ready");
        }
    }

    /** Stops everything in the reverse order of the start; at most some 40 s, usually two. Safe to call twice. */
    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        try {
            if (server != null) {
                server.close();
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state.close();
        }
    }
}

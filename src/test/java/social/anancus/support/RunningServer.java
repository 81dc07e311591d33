package social.anancus.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;
import social.anancus.support.contract.Contract;
import social.anancus.support.contract.Proofs;

/**
 * The real server, started as {@code ./anancus run} starts it, in a temporary data folder on free ports. {@link #shared()} is
 * one for all tests that leave it in order; a test that kills or configures starts its own.
 */
public final class RunningServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(6);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final List<String> CONTRACTED =
            List.of("/api/", "/oauth/", "/.well-known/oauth-authorization-server");
    private static @Nullable RunningServer shared;
    private static @Nullable RunningServer unlimited;

    private final Installed installed;
    private final Path data;
    private final Map<String, String> environment;
    private final Map<String, String> outside = new HashMap<>();
    private @Nullable Process launcher;

    private RunningServer(Installed installed, Path data, Map<String, String> environment) {
        this.installed = installed;
        this.data = data;
        this.environment = environment;
    }

    /**
     * @return the server that all tests share; it stops with the test JVM
     */
    public static synchronized RunningServer shared() {
        if (shared == null) {
            shared = lasting(Map.of());
        }
        return shared;
    }

    /**
     * @return another that tests share, without limits on how often somebody may ask; it stops with the test JVM
     */
    public static synchronized RunningServer unlimited() {
        if (unlimited == null) {
            unlimited = lasting(Map.of("RATE_LIMITS", "false"));
        }
        return unlimited;
    }

    private static RunningServer lasting(Map<String, String> environment) {
        RunningServer server = fresh(Installed.plain(), environment);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.start();
        return server;
    }

    /**
     * A server with a new data folder, not started yet.
     *
     * @param installed which build to run
     * @param environment variables beside the test's own
     */
    public static RunningServer fresh(Installed installed, Map<String, String> environment) {
        try {
            return new RunningServer(installed, Files.createTempDirectory("anancus-it-"), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, or starts it again, and waits until it is ready. */
    public void start() {
        Path output = data.resolve("launcher.out");
        try {
            Process process = launch(output, "run", "--data", data.toString(), "--port", "0");
            launcher = process;
            long deadline = System.nanoTime() + START.toNanos();
            while (!Files.readString(output).contains("Anancus is ready")) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("the server did not start:\n" + Files.readString(output));
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs one command of the launcher on this server's data folder and returns what it printed and its exit code. */
    public Ran command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        try {
            Path output = Files.createTempFile(data, "command", ".out");
            Process process = launch(output, all.toArray(String[]::new));
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", arguments) + " did not end");
            }
            return new Ran(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * How a command ended.
     *
     * @param exit its exit code
     * @param output what it printed on both streams
     */
    public record Ran(int exit, String output) {}

    private Process launch(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Danancus.home=" + installed.home(),
                "-cp",
                installed.launcherClasspath(),
                "social.anancus.launcher.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /**
     * @param path a path on the server, from its slash
     * @return its address on this machine
     */
    public URI at(String path) {
        return URI.create(notes().getProperty("local")).resolve(path);
    }

    /**
     * @param path a path on the server
     * @return the answer to a GET
     */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /**
     * Sends a request that the test has made. An answer of the API that breaks the contract fails the test; a good one is
     * noted as a proof that its endpoint works.
     */
    public HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> answer = sendUnchecked(request);
        String path = request.uri().getPath();
        if (isContracted(path) && isJson(answer)) {
            List<String> mistakes =
                    Contract.inForce().mistakes(request.method(), path, answer.statusCode(), answer.body());
            if (!mistakes.isEmpty()) {
                throw new AssertionError(request.method() + " " + path + " answered " + answer.statusCode()
                        + " and broke the contract:\n" + String.join("\n", mistakes) + "\n" + answer.body());
            }
        }
        if (isContracted(path) && answer.statusCode() < 400) {
            Contract.inForce().endpoint(request.method(), path).ifPresent(Proofs::note);
        }
        return answer;
    }

    private boolean isContracted(String path) {
        return CONTRACTED.stream().anyMatch(path::startsWith)
                && outside.keySet().stream().noneMatch(path::startsWith);
    }

    private static boolean isJson(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                && !answer.body().isEmpty();
    }

    /**
     * Answers under a path are not compared with the contract.
     *
     * @param prefix the beginning of the paths
     * @param reason why no client will ever see them; for whoever reads the test
     */
    public RunningServer withoutContractFor(String prefix, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say why");
        }
        outside.put(prefix, reason);
        return this;
    }

    private static HttpResponse<String> sendUnchecked(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * @return the data folder
     */
    public Path data() {
        return data;
    }

    /**
     * @return a secret of the data folder, such as {@code console.token}
     */
    public String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param child {@code server}, {@code postgres} or {@code launcher}
     * @return the running process
     */
    public ProcessHandle process(String child) {
        long pid = Long.parseLong(notes().getProperty(child + ".pid"));
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException(child + " " + pid + " is gone"));
    }

    /**
     * @param child {@code server}, {@code postgres} or {@code launcher}
     * @return the process that was noted last, if it lives
     */
    public Optional<ProcessHandle> processIfAny(String child) {
        return ProcessHandle.of(Long.parseLong(notes().getProperty(child + ".pid")));
    }

    /** Kills processes with -9, in this order, and waits until they are gone. */
    public void kill(String... children) {
        for (String child : children) {
            ProcessHandle process = process(child);
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private Properties notes() {
        Properties notes = new Properties();
        try (InputStream in = Files.newInputStream(data.resolve("run/state.properties"))) {
            notes.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }

    /**
     * @return the port of the app server's admin console
     */
    public String adminPort() {
        return notes().getProperty("admin.port");
    }

    /** Runs a command of the app server's own tool on it and returns what it printed. */
    public String asadmin(String... command) {
        try {
            Path password = Files.createTempFile(data, "asadmin", ".password");
            Files.writeString(password, "AS_ADMIN_PASSWORD=" + secret("admin-console.password"));
            List<String> all = new ArrayList<>(List.of(
                    asadminProgram().toString(),
                    "--host=127.0.0.1",
                    "--port=" + adminPort(),
                    "--user=admin",
                    "--passwordfile=" + password));
            all.addAll(List.of(command));
            ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path asadminProgram() throws IOException {
        try (Stream<Path> homes = Files.list(data.resolve("server"))) {
            return homes.map(home -> home.resolve("bin/asadmin"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Reads an attribute of a JMX bean in the server's process.
     *
     * @return its value, or null if there is no such bean
     */
    public @Nullable Object jmx(String bean, String attribute) {
        Optional<Object> found = managed(beans -> {
            try {
                return Optional.ofNullable(beans.getAttribute(new ObjectName(bean), attribute));
            } catch (InstanceNotFoundException e) {
                return Optional.empty();
            }
        });
        return found.orElse(null);
    }

    /**
     * @return how many bytes of the server's heap are in use after a collection of all garbage
     */
    public long heapInUse() {
        return managed(beans -> {
            ObjectName memory = new ObjectName("java.lang:type=Memory");
            beans.invoke(memory, "gc", new Object[0], new String[0]);
            CompositeData usage = (CompositeData) beans.getAttribute(memory, "HeapMemoryUsage");
            return (Long) usage.get("used");
        });
    }

    private interface Management<T> {
        T ask(MBeanServerConnection beans) throws IOException, JMException;
    }

    @SuppressWarnings("BanJNDI") // the address is that of a process which this test started
    private <T> T managed(Management<T> question) {
        try {
            com.sun.tools.attach.VirtualMachine machine = com.sun.tools.attach.VirtualMachine.attach(
                    Long.toString(process("server").pid()));
            try (JMXConnector connector =
                    JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                return question.ask(connector.getMBeanServerConnection());
            } finally {
                machine.detach();
            }
        } catch (IOException | JMException | com.sun.tools.attach.AttachNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @return the JDBC address of its own database
     */
    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + notes().getProperty("postgres.port") + "/anancus?user=anancus&password="
                + secret("database.password");
    }

    /** Stops it in order, as Ctrl-C does. */
    public void stop() {
        Process process = launcher;
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("the server did not stop within 40 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it and takes its folder away. */
    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

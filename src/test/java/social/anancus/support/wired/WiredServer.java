package social.anancus.support.wired;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.http.CannedHttp;
import social.anancus.platform.http.OutboundHttp;
import social.anancus.platform.persistence.EntityManagers;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.time.ClockProducer;
import social.anancus.platform.time.ManualClock;
import social.anancus.support.CoreFixture;
import social.anancus.support.RecordedEvents;
import social.anancus.support.TestPersistence;

/**
 * Platform, core and federation as the container wires them (Weld, the one in Payara), in this JVM: beans find each other by
 * injection, observers observe, use cases open transactions on a database of their own. Not there are HTTP, the broker and
 * the network: {@link #http} stands for other servers, and {@link #work} does the jobs that wait.
 */
public final class WiredServer implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<String> RINGS = List.of("platform", "core", "federation");
    /** What this class gives itself, and what only a server with a broker can use. */
    private static final Set<String> LEFT_OUT = Set.of(
            EntityManagers.class.getName(),
            ClockProducer.class.getName(),
            ServerSettings.class.getName(),
            OutboundHttp.class.getName(),
            Broadcast.class.getName());

    private static final String JOBS = "social.anancus.platform.jobs.";

    public final ManualClock clock = ManualClock.at("2026-01-02T03:04:05.678Z");
    public final CannedHttp http;
    public final ServerSettings settings;
    public final TestPersistence persistence = new TestPersistence(new RecordedEvents());
    private final SeContainer container;

    /**
     * @param folder where the server keeps its files
     */
    public WiredServer(Path folder) {
        settings =
                ServerSettings.of(Map.of("LOCAL_DOMAIN", "anancus.example", "DATA_DIR", folder.toString()), Map.of());
        http = new CannedHttp(settings);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(WiredServer.class.getClassLoader());
        try {
            container = SeContainerInitializer.newInstance()
                    .disableDiscovery()
                    .addProperty("org.jboss.weld.se.shutdownHook", false)
                    .addBeanClasses(beans())
                    .addExtensions(given())
                    .initialize();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private GivenBeans given() {
        return new GivenBeans("wired-" + COUNT.incrementAndGet())
                .with(EntityManager.class, persistence.lenientEntityManager())
                .with(TestPersistence.class, persistence)
                .with(Clock.class, clock)
                .with(ServerSettings.class, settings)
                .with(OutboundHttp.class, http)
                .with(Broadcast.class, CoreFixture.noBroadcast())
                .with(HttpServletRequest.class, noRequest());
    }

    /** Resources are not called here: whoever asks for their request has taken a wrong turn. */
    private static HttpServletRequest noRequest() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                WiredServer.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(WiredServer.class, given);
                    }
                    throw new IllegalStateException("there is no request here");
                });
    }

    private static Class<?>[] beans() {
        Path classes = home();
        try (Stream<Path> files = RINGS.stream()
                .map(ring -> classes.resolve("social/anancus").resolve(ring))
                .filter(Files::exists)
                .flatMap(WiredServer::walk)) {
            Stream<Class<?>> found = files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !LEFT_OUT.contains(name))
                    .filter(name -> !name.startsWith(JOBS) || name.equals(JOBS + "EnqueueJob"))
                    .map(WiredServer::load)
                    .filter(type -> type.isAnnotationPresent(ApplicationScoped.class)
                            || type.isAnnotationPresent(Dependent.class));
            return Stream.concat(found, Stream.of(WiredTransactions.class, WiredJobs.class, WiredMessages.class))
                    .toArray(Class<?>[]::new);
        }
    }

    private static Path home() {
        try {
            return Path.of(ServerSettings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, WiredServer.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param type a bean's class
     * @return the bean
     */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /**
     * Runs several calls in one transaction.
     *
     * @param work the calls
     * @return their result
     */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        return persistence.inTransaction(work);
    }

    /** Does the jobs that are due, and those that follow from them, until none is left. */
    public void work() {
        get(WiredJobs.class).work();
    }

    /**
     * @return the jobs that went to the broker, as text
     */
    public List<String> messages() {
        return get(WiredMessages.class).sent();
    }

    /**
     * @param sql a query for one value
     * @return that value as text; null for null or no row
     */
    public @Nullable String select(String sql) {
        return Rows.first(persistence.source(), sql);
    }

    /**
     * @param sql a query for a number
     * @return it
     */
    public long number(String sql) {
        return Long.parseLong(String.valueOf(select(sql)));
    }

    /**
     * @param sql a statement that changes rows
     * @return how many it changed
     */
    public int execute(String sql) {
        return Rows.execute(persistence.source(), sql);
    }

    /**
     * @return all rows of all tables, to compare with later
     */
    public Rows rows() {
        return Rows.of(persistence.source());
    }

    @Override
    public void close() {
        container.close();
        persistence.close();
    }
}

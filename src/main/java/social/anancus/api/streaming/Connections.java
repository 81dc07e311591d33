package social.anancus.api.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import social.anancus.platform.metrics.Metrics;

/**
 * Who listens to what on this node. Memory is bounded: so many connections, of each account so many, of each so many
 * subscriptions, and so many characters that wait for all together.
 */
@ApplicationScoped
public class Connections {
    static final int MOST = 10_000;
    static final int MOST_OF_ACCOUNT = 50;
    static final int MOST_SUBSCRIPTIONS = 100;
    private static final long MOST_WAITING = 64L << 20;
    private static final Duration TIME_TO_PART = Duration.ofSeconds(5);

    private final OutBudget budget = new OutBudget(MOST_WAITING);
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final Map<Long, Set<Connection>> byAccount = new ConcurrentHashMap<>();
    private final Map<StreamKind, Map<Channel, Set<Subscription>>> byChannel = new EnumMap<>(StreamKind.class);
    private volatile boolean stopping;
    private Metrics metrics;
    private SocketCloser closer;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Connections() {}

    /**
     * @param metrics is told how many there are
     * @param closer closes what has ended
     */
    @Inject
    public Connections(Metrics metrics, SocketCloser closer) {
        this.metrics = metrics;
        this.closer = closer;
        for (StreamKind kind : StreamKind.values()) {
            byChannel.put(kind, new ConcurrentHashMap<>());
        }
        for (Connection.Transport transport : Connection.Transport.values()) {
            String name = transport.name().toLowerCase(Locale.ROOT);
            metrics.registry()
                    .gauge(
                            "anancus.streams.connections",
                            List.of(io.micrometer.core.instrument.Tag.of("transport", name)),
                            all,
                            set -> set.stream()
                                    .filter(each -> each.transport() == transport)
                                    .count());
        }
        metrics.registry().gauge("anancus.streams.waiting.characters", budget, OutBudget::used);
    }

    SocketCloser closer() {
        return closer;
    }

    OutBudget budget() {
        return budget;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Collection<Connection> all() {
        return all;
    }

    /**
     * @param accountId who wants to open one more connection
     * @throws StreamRefusal if there are too many
     */
    void demandRoom(long accountId) throws StreamRefusal {
        if (stopping || all.size() >= MOST) {
            throw StreamRefusal.tooMany("Too many connections to this server");
        }
        if (byAccount.getOrDefault(accountId, Set.of()).size() >= MOST_OF_ACCOUNT) {
            throw StreamRefusal.tooMany("Too many connections of this account");
        }
    }

    /**
     * @return false if there are too many
     */
    boolean add(Connection connection) {
        Set<Connection> own = byAccount.compute(connection.caller().accountId(), (id, known) -> {
            Set<Connection> set = known == null ? ConcurrentHashMap.newKeySet() : known;
            if (set.size() < MOST_OF_ACCOUNT && all.size() < MOST) {
                set.add(connection);
            }
            return set.isEmpty() ? null : set;
        });
        if (stopping || own == null || !own.contains(connection)) {
            remove(connection);
            return false;
        }
        all.add(connection);
        if (connection.isGone()) {
            all.remove(connection);
        }
        return true;
    }

    /**
     * @return false if it was out already
     */
    boolean remove(Connection connection) {
        boolean first;
        synchronized (connection) {
            first = !connection.isGone();
            connection.setGone();
        }
        all.remove(connection);
        byAccount.computeIfPresent(connection.caller().accountId(), (id, set) -> {
            set.remove(connection);
            return set.isEmpty() ? null : set;
        });
        connection.subscriptions().values().forEach(this::leave);
        return first;
    }

    /**
     * @param connection who
     * @param channel listens to what
     * @param name how the client calls it
     * @throws StreamRefusal if it listens to too much
     */
    void subscribe(Connection connection, Channel channel, List<String> name) throws StreamRefusal {
        Subscription subscription = new Subscription(connection, channel, name);
        if (connection.subscriptions().size() >= MOST_SUBSCRIPTIONS) {
            throw StreamRefusal.tooMany("Too many subscriptions of this connection");
        }
        if (connection.subscriptions().putIfAbsent(channel, subscription) != null) {
            return;
        }
        of(channel.kind()).compute(channel, (key, known) -> {
            Set<Subscription> set = known == null ? ConcurrentHashMap.newKeySet() : known;
            set.add(subscription);
            return set;
        });
        if (connection.isGone()) {
            leave(subscription);
        }
    }

    void unsubscribe(Connection connection, Channel channel) {
        Subscription subscription = connection.subscriptions().remove(channel);
        if (subscription != null) {
            leave(subscription);
        }
    }

    private void leave(Subscription subscription) {
        of(subscription.channel().kind()).computeIfPresent(subscription.channel(), (key, set) -> {
            set.remove(subscription);
            return set.isEmpty() ? null : set;
        });
    }

    private Map<Channel, Set<Subscription>> of(StreamKind kind) {
        return byChannel.getOrDefault(kind, Map.of());
    }

    /** Who listens to a channel. */
    Collection<Subscription> subscribers(Channel channel) {
        return of(channel.kind()).getOrDefault(channel, Set.of());
    }

    /** Who listens to any channel of a kind. */
    Collection<Subscription> subscribers(StreamKind kind) {
        return of(kind).values().stream().flatMap(Set::stream).toList();
    }

    /** The accounts, or lists, that channels of a kind are of. */
    Set<Long> ids(StreamKind kind) {
        return of(kind).keySet().stream().map(Channel::id).collect(Collectors.toSet());
    }

    /** Whether anybody listens to a stream in which everybody's statuses appear. */
    boolean anyOpen() {
        return StreamKind.OPEN.stream().anyMatch(kind -> !of(kind).isEmpty());
    }

    /** Closes all connections of which something is true. */
    void endIf(Predicate<Connection> condition, Ending how) {
        for (Connection connection : all) {
            if (condition.test(connection)) {
                connection.end(how);
            }
        }
    }

    void noteEnd(Ending how) {
        metrics.registry()
                .counter("anancus.streams.ended", "why", how.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Tells everybody that the server stops, while what they are told through is still there. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        stopping = true;
        endIf(connection -> true, Ending.SHUTDOWN);
        closer.finish(TIME_TO_PART);
    }
}

package social.anancus.api.streaming;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.core.timeline.StreamEvents.StreamEvent;
import social.anancus.platform.broadcast.BroadcastListener;
import social.anancus.platform.json.Json;
import social.anancus.platform.log.Log;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.persistence.Transactions;

/**
 * Hears of events from all nodes and hands them to workers of its own. Events about the same thing go to the same worker,
 * so that nobody hears of a deletion before the status.
 */
@ApplicationScoped
public class StreamReceiver implements BroadcastListener {
    private static final Log LOG = Log.of(StreamReceiver.class);
    private static final int WORKERS = 2;
    private static final int CAPACITY = 2_000;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private @Nullable ManagedThreadFactory threads;

    private final List<BlockingQueue<StreamEvent>> queues = new ArrayList<>();
    private Connections connections;
    private StreamDelivery delivery;
    private Transactions transactions;
    private Json json;
    private Metrics metrics;
    private boolean started;
    private volatile boolean stopping;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StreamReceiver() {}

    /**
     * @param connections tell whether anybody listens
     * @param delivery gives events to those who listen
     * @param transactions hold together what is read for an event
     * @param json reads events
     * @param metrics count them
     */
    @Inject
    public StreamReceiver(
            Connections connections, StreamDelivery delivery, Transactions transactions, Json json, Metrics metrics) {
        this.connections = connections;
        this.delivery = delivery;
        this.transactions = transactions;
        this.json = json;
        this.metrics = metrics;
        for (int worker = 0; worker < WORKERS; worker++) {
            queues.add(new ArrayBlockingQueue<>(CAPACITY));
        }
        metrics.registry()
                .gauge(
                        "anancus.streams.events.waiting",
                        queues,
                        each -> each.stream().mapToInt(BlockingQueue::size).sum());
    }

    @Override
    public String kind() {
        return StreamEvents.KIND;
    }

    @Override
    public void receive(String text) {
        if (connections.isEmpty()) {
            return;
        }
        startIfNeeded();
        StreamEvent event = json.read(text, StreamEvent.class);
        boolean taken =
                queues.get(Math.floorMod(Long.hashCode(event.id()), WORKERS)).offer(event);
        metrics.registry()
                .counter("anancus.streams.events", "outcome", taken ? "taken" : "lost")
                .increment();
    }

    private synchronized void startIfNeeded() {
        ManagedThreadFactory factory = threads;
        if (started || factory == null || stopping) {
            return;
        }
        started = true;
        for (int worker = 0; worker < WORKERS; worker++) {
            BlockingQueue<StreamEvent> queue = queues.get(worker);
            Thread thread = factory.newThread(() -> run(queue));
            thread.setName("anancus-streams-" + worker);
            thread.start();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void run(BlockingQueue<StreamEvent> queue) {
        while (!stopping) {
            try {
                StreamEvent event = queue.poll(500, TimeUnit.MILLISECONDS);
                if (event != null) {
                    deliver(event);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void deliver(StreamEvent event) {
        try {
            // outside of a transaction, Payara binds the entity manager to what such a thread was made in, and closes
            // it with that
            transactions.in(() -> {
                delivery.deliver(event);
                return event;
            });
        } catch (RuntimeException e) {
            LOG.warn("an event could not be streamed", e, "kind", event.kind(), "id", event.id());
        }
    }
}

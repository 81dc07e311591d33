package social.anancus.platform.broadcast;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.jobs.BrokerConnections;
import social.anancus.platform.jobs.BrokerUnavailableException;
import social.anancus.platform.log.Log;

/** Sends texts to every node. The caller never waits; in a transaction the text goes out after the commit. */
@ApplicationScoped
public class Broadcast {
    static final String TOPIC = "anancus.broadcast";
    static final String KIND = "anancus_kind";

    private static final Log LOG = Log.of(Broadcast.class);
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final int CAPACITY = 5_000;
    private static final int BATCH = 200;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private @Nullable ManagedThreadFactory managedThreads;

    private @Nullable ThreadFactory threads;

    private BrokerConnections connections;
    private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean stopping;
    private boolean down;
    private @Nullable Thread thread;

    private record Item(String kind, String json) {}

    /** For the container's proxy, and for tests that replace it. */
    @SuppressWarnings("NullAway.Init")
    protected Broadcast() {}

    /**
     * @param connections the way to the broker
     */
    @Inject
    public Broadcast(BrokerConnections connections) {
        this.connections = connections;
    }

    Broadcast with(TransactionSynchronizationRegistry registry, ThreadFactory factory) {
        transactions = registry;
        threads = factory;
        return this;
    }

    /**
     * Sends a text to the listeners of its kind on all nodes: now, or after the commit of the transaction that runs. It is
     * lost if the broker is away or too much waits.
     *
     * @param kind which listeners receive it
     * @param json what they receive
     */
    public void publish(String kind, String json) {
        Item item = new Item(kind, json);
        TransactionSynchronizationRegistry registry = transactions;
        if (registry != null && registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
            registry.registerInterposedSynchronization(new AfterCommit(this, item));
        } else {
            offer(item);
        }
    }

    private record AfterCommit(Broadcast broadcast, Item item) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to prepare
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                broadcast.offer(item);
            }
        }
    }

    private void offer(Item item) {
        startIfNeeded();
        if (!waiting.offer(item)) {
            lost.incrementAndGet();
        }
    }

    private synchronized void startIfNeeded() {
        ThreadFactory factory = threads == null ? managedThreads : threads;
        if (thread == null && factory != null && !stopping) {
            Thread fresh = factory.newThread(this::run);
            fresh.setName("anancus-broadcast");
            fresh.start();
            thread = fresh;
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void run() {
        List<Item> batch = new ArrayList<>(BATCH);
        while (!stopping) {
            try {
                Item first = waiting.poll(500, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    send(batch);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void send(List<Item> batch) {
        try (JMSContext context = connections.open()) {
            Topic topic = context.createTopic(TOPIC);
            JMSProducer producer = context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setTimeToLive(LIFE.toMillis());
            for (Item item : batch) {
                TextMessage message = context.createTextMessage(item.json());
                message.setStringProperty(KIND, item.kind());
                producer.send(topic, message);
            }
            note(false, lost.getAndSet(0));
        } catch (BrokerUnavailableException | JMSException | JMSRuntimeException e) {
            lost.addAndGet(batch.size());
            note(true, 0);
        }
    }

    private void note(boolean downNow, long count) {
        if (downNow != down || count > 0) {
            down = downNow;
            LOG.warn(downNow ? "broadcasts are lost: the broker is away" : "broadcasts go out again", "lost", count);
        }
    }
}

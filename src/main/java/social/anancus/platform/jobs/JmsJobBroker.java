package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Jobs over JMS: text messages; about a row without a body, else with the job as their body. */
@ApplicationScoped
class JmsJobBroker implements JobBroker {
    /** Holds a message with a random text for as long as the broker keeps its store. */
    static final String IDENTITY_QUEUE = "anancus.identity";

    private static final String ROW = "anancus_row";
    private static final String KIND = "anancus_kind";
    private static final String ATTEMPT = "anancus_attempt";
    private static final String QUEUE = "anancus_queue";

    /** How many messages share one write to the broker's disk. */
    private static final int BATCH = 500;

    private BrokerConnections connections;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JmsJobBroker() {}

    @Inject
    JmsJobBroker(BrokerConnections connections) {
        this.connections = connections;
    }

    @Override
    public String identity() {
        try (JMSContext context = connections.open()) {
            Queue queue = context.createQueue(IDENTITY_QUEUE);
            String known = smallest(context, queue);
            if (known != null) {
                return known;
            }
            String fresh = UUID.randomUUID().toString();
            context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT).send(queue, fresh);
            // another node may have done the same: all take the smallest
            String agreed = smallest(context, queue);
            return agreed == null ? fresh : agreed;
        } catch (JMSException | JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    private static @Nullable String smallest(JMSContext context, Queue queue) throws JMSException {
        String result = null;
        try (QueueBrowser browser = context.createBrowser(queue)) {
            for (Object message : Collections.list(browser.getEnumeration())) {
                String text = ((TextMessage) message).getText();
                if (result == null || text.compareTo(result) < 0) {
                    result = text;
                }
            }
        }
        return result;
    }

    @Override
    public void send(List<JobMessage> messages, Consumer<JobMessage> taken) {
        try (Connection connection = connections.connect();
                Session session = connections.batchSession(connection);
                MessageProducer producer = session.createProducer(null)) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            boolean batches = session.getTransacted();
            for (int from = 0; from < messages.size(); from += BATCH) {
                List<JobMessage> batch = messages.subList(from, Math.min(from + BATCH, messages.size()));
                for (JobMessage message : batch) {
                    producer.setDeliveryDelay(message.delay().toMillis());
                    producer.send(session.createQueue("anancus." + message.queue()), write(session, message));
                    if (!batches) {
                        taken.accept(message);
                    }
                }
                if (batches) {
                    session.commit();
                    batch.forEach(taken);
                }
            }
        } catch (JMSException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    @Override
    public boolean isEmpty(JobQueue queue) {
        try (JMSContext context = connections.open();
                QueueBrowser browser = context.createBrowser(context.createQueue(queue.destination()))) {
            return !browser.getEnumeration().hasMoreElements();
        } catch (JMSException | JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    private static Message write(Session session, JobMessage message) throws JMSException {
        TextMessage result = session.createTextMessage(message.payload() == null ? "" : message.payload());
        result.setStringProperty(QUEUE, message.queue());
        result.setStringProperty(KIND, message.kind());
        result.setIntProperty(ATTEMPT, message.attempt());
        Long row = message.row();
        if (row != null) {
            result.setLongProperty(ROW, row);
        }
        return result;
    }

    /** The opposite of {@link #send}. */
    static JobMessage read(Message message) throws JMSException {
        Long row = message.propertyExists(ROW) ? message.getLongProperty(ROW) : null;
        return new JobMessage(
                message.getStringProperty(QUEUE),
                message.getStringProperty(KIND),
                row,
                row == null ? message.getBody(String.class) : null,
                message.getIntProperty(ATTEMPT),
                java.time.Duration.ZERO);
    }
}

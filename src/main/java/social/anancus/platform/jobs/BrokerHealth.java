package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import social.anancus.platform.log.Log;

/** Whether the message broker answers, asked at most every two seconds however often somebody wants to know. */
@ApplicationScoped
public class BrokerHealth {
    private static final Log LOG = Log.of(BrokerHealth.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private BrokerConnections connections;
    private boolean answered;
    private long askedAt;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected BrokerHealth() {}

    @Inject
    BrokerHealth(BrokerConnections connections) {
        this.connections = connections;
        this.askedAt = System.nanoTime() - FRESH.toNanos();
    }

    /**
     * @return whether a session with the broker could be opened
     */
    public synchronized boolean answers() {
        if (System.nanoTime() - askedAt >= FRESH.toNanos()) {
            answered = ask();
            askedAt = System.nanoTime();
        }
        return answered;
    }

    private boolean ask() {
        try (JMSContext context = connections.open()) {
            context.createTemporaryQueue().delete();
            return true;
        } catch (BrokerUnavailableException | JMSRuntimeException | jakarta.jms.JMSException e) {
            LOG.debug("the broker does not answer", "cause", e.getMessage());
            return false;
        }
    }
}

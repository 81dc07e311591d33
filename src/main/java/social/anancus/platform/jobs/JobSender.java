package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;

/** Sends messages about rows and notes on the rows that they were sent. */
@ApplicationScoped
class JobSender {
    private static final Log LOG = Log.of(JobSender.class);

    private JobBroker broker;
    private JobRepository repository;
    private final Outage outage = new Outage(LOG, "The broker");
    private volatile @Nullable String identity;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JobSender() {}

    @Inject
    JobSender(JobBroker broker, JobRepository repository) {
        this.broker = broker;
        this.repository = repository;
    }

    /**
     * Asks the broker who it is. Messages are marked with the last answer: if the broker has lost its store since, the
     * mark is wrong and the row is sent once more, which does no harm.
     *
     * @return its identity
     * @throws BrokerUnavailableException if it does not answer
     */
    String refreshIdentity() {
        try {
            String current = broker.identity();
            if (!current.equals(identity)) {
                LOG.info("the broker has told who it is", "broker", current, "before", identity);
            }
            identity = current;
            outage.passed();
            return current;
        } catch (BrokerUnavailableException e) {
            outage.failed(e);
            throw e;
        }
    }

    /**
     * @return what the broker last told of itself; asked now if it never has
     * @throws BrokerUnavailableException if it does not answer
     */
    String identity() {
        String known = identity;
        return known == null ? refreshIdentity() : known;
    }

    /**
     * Sends a message for each row.
     *
     * @throws BrokerUnavailableException if it did not take all; those that it took are marked
     * @throws SQLException if the rows cannot be marked; they will be sent again
     */
    void send(List<JobRow> rows) throws SQLException {
        String current = identity();
        List<JobRow> taken = new ArrayList<>();
        try {
            broker.send(rows.stream().map(JobMessage::about).toList(), message -> taken.add(rows.get(taken.size())));
            outage.passed();
        } catch (BrokerUnavailableException e) {
            outage.failed(e);
            throw e;
        } finally {
            if (!taken.isEmpty()) {
                repository.markSent(taken, current);
            }
        }
    }
}

package social.anancus.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Session;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** The one way to the broker, for jobs and broadcasts. */
@ApplicationScoped
public class BrokerConnections {
    private static final Log LOG = Log.of(BrokerConnections.class);
    private static final List<String> USUAL_NAMES =
            List.of("java:app/jms/cf", "jms/anancusCF", "java:comp/DefaultJMSConnectionFactory");

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transactions;

    private Optional<String> name = Optional.empty();
    private volatile @Nullable ConnectionFactory factory;
    private volatile boolean refusesBatches;

    /** For the container's proxy. */
    protected BrokerConnections() {}

    /**
     * @param settings may name the connection factory
     */
    @Inject
    public BrokerConnections(ServerSettings settings) {
        name = settings.get(Settings.JMS_CONNECTION_FACTORY);
    }

    BrokerConnections(ConnectionFactory factory) {
        this.factory = factory;
    }

    BrokerConnections within(TransactionSynchronizationRegistry registry) {
        transactions = registry;
        return this;
    }

    /**
     * Opens a connection with one session. The server keeps connections in a pool: opening is cheap.
     *
     * @return a context to be closed by the caller
     * @throws IllegalStateException inside a JTA transaction, in which sends are lost without a sound on some servers
     * @throws BrokerUnavailableException if there is no way to the broker
     */
    public JMSContext open() {
        refuseTransaction();
        try {
            return factory().createContext(JMSContext.AUTO_ACKNOWLEDGE);
        } catch (NamingException | JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    /** As {@link #open}, for {@link #batchSession}: the simpler interface has no such sessions on every server. */
    Connection connect() throws JMSException {
        refuseTransaction();
        try {
            return factory().createConnection();
        } catch (NamingException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    /**
     * A session that sends many messages with one write to the broker's disk, as a transaction of the broker's own, where
     * the server permits that; else a session that writes each. {@link Session#getTransacted} tells.
     */
    Session batchSession(Connection connection) throws JMSException {
        if (!refusesBatches) {
            try {
                return connection.createSession(true, Session.SESSION_TRANSACTED);
            } catch (JMSException e) {
                Session single = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                refusesBatches = true;
                LOG.info("the server permits no local JMS transactions, messages are sent one by one", "cause", e);
                return single;
            }
        }
        return connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    }

    private void refuseTransaction() {
        TransactionSynchronizationRegistry registry = transactions;
        if (registry != null && registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a message cannot be sent inside a transaction");
        }
    }

    private ConnectionFactory factory() throws NamingException {
        ConnectionFactory known = factory;
        if (known == null) {
            known = lookUp();
            factory = known;
        }
        return known;
    }

    @SuppressWarnings("BanJNDI") // the names are constants, or the admin's
    private ConnectionFactory lookUp() throws NamingException {
        List<String> names = name.map(List::of).orElse(USUAL_NAMES);
        InitialContext context = new InitialContext();
        NamingException last = new NamingException("no JMS connection factory under " + names);
        for (String each : names) {
            try {
                return (ConnectionFactory) context.lookup(each);
            } catch (NamingException e) {
                last.addSuppressed(e);
            }
        }
        throw last;
    }
}

package social.anancus.platform.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.transaction.Status;
import java.util.concurrent.Executors;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.anancus.platform.jobs.BrokerConnections;
import social.anancus.platform.jobs.BrokerUnavailableException;
import social.anancus.platform.jobs.FakeTransactions;

/** Against a real broker in memory. */
class BroadcastTest {
    private static final String ADDRESS = "vm://8";

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(ADDRESS);
    private final FakeTransactions transactions = new FakeTransactions();
    private final Broadcast broadcast =
            new Broadcast(new Connections(factory)).with(transactions, Executors.defaultThreadFactory());

    private static final class Connections extends BrokerConnections {
        private final ActiveMQConnectionFactory factory;

        Connections(ActiveMQConnectionFactory factory) {
            this.factory = factory;
        }

        @Override
        public JMSContext open() {
            try {
                return factory.createContext();
            } catch (jakarta.jms.JMSRuntimeException e) {
                throw new BrokerUnavailableException(e);
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        server.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("in-vm", ADDRESS));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        broadcast.stop();
        factory.close();
        server.stop();
    }

    @Test
    void everySubscriberReceivesABroadcastWithItsKind() throws Exception {
        try (JMSContext one = factory.createContext();
                JMSContext two = factory.createContext();
                JMSConsumer first = one.createConsumer(one.createTopic(Broadcast.TOPIC));
                JMSConsumer second = two.createConsumer(two.createTopic(Broadcast.TOPIC))) {
            broadcast.publish("status", "{\"id\":1}");
            for (JMSConsumer consumer : new JMSConsumer[] {first, second}) {
                Message message = consumer.receive(5000);
                assertThat(message).isNotNull();
                assertThat(message.getStringProperty(Broadcast.KIND)).isEqualTo("status");
                assertThat(message.getBody(String.class)).isEqualTo("{\"id\":1}");
            }
        }
    }

    @Test
    void aBroadcastOfATransactionGoesOutAfterItsCommitOnly() {
        try (JMSContext context = factory.createContext();
                JMSConsumer consumer = context.createConsumer(context.createTopic(Broadcast.TOPIC))) {
            transactions.begin();
            broadcast.publish("status", "lost");
            transactions.end(Status.STATUS_ROLLEDBACK);
            transactions.begin();
            broadcast.publish("status", "kept");
            assertThat(consumer.receive(300)).as("before the commit").isNull();
            transactions.end(Status.STATUS_COMMITTED);
            assertThat(consumer.receiveBody(String.class, 5000)).isEqualTo("kept");
        }
    }
}

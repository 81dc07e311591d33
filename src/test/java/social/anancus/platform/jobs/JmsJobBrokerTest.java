package social.anancus.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real broker in memory. */
class JmsJobBrokerTest {
    private static final String ADDRESS = "vm://7";

    private EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(ADDRESS);
    private final JmsJobBroker broker = new JmsJobBroker(new BrokerConnections(factory));

    @BeforeEach
    void start() throws Exception {
        server = new EmbeddedActiveMQ();
        server.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("in-vm", ADDRESS));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        factory.close();
    }

    @Test
    void aMessageAboutARowArrivesAsItWasSent() throws Exception {
        JobMessage message = new JobMessage("mail", "SendMail", 17L, null, 3, Duration.ZERO);
        broker.send(List.of(message), taken -> {});
        assertThat(JmsJobBroker.read(receive("anancus.mail", 5000))).isEqualTo(message);
    }

    @Test
    void aMessageWithItsOwnJobArrivesAfterItsDelay() throws Exception {
        JobMessage message = new JobMessage("fan-out", "Tell", null, "{\"a\":1}", 2, Duration.ofMillis(700));
        List<JobMessage> taken = new ArrayList<>();
        broker.send(List.of(message), taken::add);
        assertThat(taken).containsExactly(message);
        try (JMSContext context = factory.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue("anancus.fan-out"))) {
            assertThat(consumer.receive(200)).as("before its time").isNull();
            Message received = consumer.receive(5000);
            assertThat(received).isNotNull();
            assertThat(JmsJobBroker.read(received))
                    .isEqualTo(new JobMessage("fan-out", "Tell", null, "{\"a\":1}", 2, Duration.ZERO));
        }
    }

    @Test
    void manyMessagesAreTakenInBatches() {
        List<JobMessage> messages = LongStream.range(0, 1200)
                .mapToObj(row -> new JobMessage("low", "Tell", row, null, 1, Duration.ZERO))
                .toList();
        List<JobMessage> taken = new ArrayList<>();
        broker.send(messages, taken::add);
        assertThat(taken).isEqualTo(messages);
    }

    @Test
    void aBrokerKeepsItsIdentityUntilItLosesItsStore() throws Exception {
        String first = broker.identity();
        assertThat(broker.identity()).isEqualTo(first);
        server.stop();
        start();
        assertThat(broker.identity()).isNotEqualTo(first);
    }

    @Test
    void ofSeveralIdentitiesAllTakeTheSmallest() {
        String first = broker.identity();
        try (JMSContext context = factory.createContext()) {
            context.createProducer().send(context.createQueue(JmsJobBroker.IDENTITY_QUEUE), "0");
        }
        assertThat(first).isNotEqualTo("0");
        assertThat(broker.identity()).isEqualTo("0");
    }

    @Test
    void aQueueIsEmptyWhenNothingWaitsInIt() throws Exception {
        assertThat(broker.isEmpty(JobQueue.MAIL)).isTrue();
        broker.send(List.of(new JobMessage("mail", "SendMail", 1L, null, 1, Duration.ZERO)), taken -> {});
        assertThat(broker.isEmpty(JobQueue.MAIL)).isFalse();
        assertThat(receive("anancus.mail", 5000)).isNotNull();
        broker.send(List.of(new JobMessage("mail", "SendMail", 1L, null, 1, Duration.ofHours(1))), taken -> {});
        assertThat(broker.isEmpty(JobQueue.MAIL))
                .as("what is held back does not count")
                .isTrue();
    }

    @Test
    void aBrokerThatIsAwayIsToldApart() throws Exception {
        server.stop();
        assertThatThrownBy(broker::identity).isInstanceOf(BrokerUnavailableException.class);
        List<JobMessage> message = List.of(new JobMessage("mail", "SendMail", 1L, null, 1, Duration.ZERO));
        assertThatThrownBy(() -> broker.send(message, taken -> {})).isInstanceOf(BrokerUnavailableException.class);
        assertThatThrownBy(() -> broker.isEmpty(JobQueue.MAIL)).isInstanceOf(BrokerUnavailableException.class);
    }

    @Test
    void nothingIsSentInsideATransaction() {
        FakeTransactions transactions = new FakeTransactions();
        transactions.begin();
        JmsJobBroker inside = new JmsJobBroker(new BrokerConnections(factory).within(transactions));
        assertThatThrownBy(inside::identity).isInstanceOf(IllegalStateException.class);
    }

    private Message receive(String queue, long millis) {
        try (JMSContext context = factory.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
            Message message = consumer.receive(millis);
            if (message == null) {
                throw new AssertionError("nothing in " + queue);
            }
            return message;
        }
    }
}

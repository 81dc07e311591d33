package social.anancus.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final String QUEUE = "anancus.mail";

    @TempDir
    Path folder;

    @Test
    void whatWasSentIsThereAfterTheProcessWasKilled() throws Exception {
        int messages = 20;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString(),
                        QUEUE,
                        Integer.toString(messages))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(9);

        EmbeddedBroker broker = new EmbeddedBroker(folder, Optional.empty());
        broker.start();
        try {
            assertThat(receiveAll("vm://0"))
                    .isEqualTo(IntStream.range(0, messages)
                            .mapToObj(i -> "message " + i)
                            .toList());
        } finally {
            broker.stop();
        }
    }

    @Test
    void aBrokerListensOnTheNetworkWhenTold() throws Exception {
        String address = "tcp://127.0.0.1:" + freePort();
        EmbeddedBroker broker = new EmbeddedBroker(folder, Optional.of(address));
        broker.start();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(address);
                JMSContext context = factory.createContext()) {
            context.createProducer().send(context.createQueue(QUEUE), "by tcp");
            assertThat(receiveAll(address)).containsExactly("by tcp");
        } finally {
            broker.stop();
        }
    }

    @Test
    void aMessageThatIsRolledBackComesAgainAfterAWhileAndWithoutEnd() throws Exception {
        EmbeddedBroker broker = new EmbeddedBroker(folder, Optional.empty());
        broker.start();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
            context.createProducer().send(context.createQueue(QUEUE), "again");
            context.commit();
            JMSConsumer consumer = context.createConsumer(context.createQueue(QUEUE));
            assertThat(consumer.receive(5000)).isNotNull();
            context.rollback();
            assertThat(consumer.receive(100)).as("it is not there at once").isNull();
            assertThat(consumer.receive(5000)).as("it is there after a second").isNotNull();
        } finally {
            broker.stop();
        }
    }

    @Test
    void aSubscriptionAsTheServerMakesItReceivesBroadcasts() throws Exception {
        EmbeddedBroker broker = new EmbeddedBroker(folder, Optional.empty());
        broker.start();
        try (ServerLocator locator = ActiveMQClient.createServerLocator("vm://0");
                ClientSessionFactory sessions = locator.createSessionFactory();
                ClientSession session = sessions.createSession();
                ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            // the resource adapter names no routing type: the address's default decides
            session.createQueue(QueueConfiguration.of("subscription")
                    .setAddress(EmbeddedBroker.BROADCAST_TOPIC)
                    .setDurable(false)
                    .setTemporary(true));
            session.start();
            context.createProducer().send(context.createTopic(EmbeddedBroker.BROADCAST_TOPIC), "to all");
            assertThat(session.createConsumer("subscription").receive(5000)).isNotNull();
        } finally {
            broker.stop();
        }
    }

    @Test
    void aFolderThatAnotherProcessHoldsIsRefusedInsteadOfWaitedForWithoutEnd() throws Exception {
        EmbeddedBroker first = new EmbeddedBroker(folder, Optional.empty());
        first.start();
        try {
            EmbeddedBroker second = new EmbeddedBroker(folder, Optional.empty(), java.time.Duration.ofSeconds(1));
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString());
        } finally {
            first.stop();
        }
    }

    private static List<String> receiveAll(String address) throws JMSException {
        List<String> texts = new ArrayList<>();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(address);
                JMSContext context = factory.createContext()) {
            JMSConsumer consumer = context.createConsumer(context.createQueue(QUEUE));
            Message message = consumer.receive(5000);
            while (message != null) {
                texts.add(message.getBody(String.class));
                message = consumer.receive(300);
            }
        }
        return texts;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

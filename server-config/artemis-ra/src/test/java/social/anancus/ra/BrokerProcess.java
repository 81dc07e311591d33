package social.anancus.ra;

import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A process of its own that sends messages to its embedded broker and dies at once, as if killed. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** Arguments: folder, queue, number of messages. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedBroker broker = new EmbeddedBroker(Path.of(arguments[0]), Optional.empty());
        broker.start();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                context.createProducer().send(context.createQueue(arguments[1]), "message " + i);
            }
            Runtime.getRuntime().halt(9);
        }
    }
}

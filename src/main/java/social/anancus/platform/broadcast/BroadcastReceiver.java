package social.anancus.platform.broadcast;

import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import social.anancus.platform.log.Log;

/** Hands broadcasts to this node's listeners; {@code WEB-INF/ejb-jar.xml} makes a message-driven bean of it. */
@TransactionManagement(TransactionManagementType.BEAN)
public class BroadcastReceiver implements MessageListener {
    private static final Log LOG = Log.of(BroadcastReceiver.class);

    @Inject
    @Any
    private Instance<BroadcastListener> listeners;

    @Override
    public void onMessage(Message message) {
        try {
            String kind = message.getStringProperty(Broadcast.KIND);
            String json = message.getBody(String.class);
            for (BroadcastListener listener : listeners) {
                if (listener.kind().equals(kind)) {
                    receive(listener, json);
                }
            }
        } catch (JMSException e) {
            LOG.warn("a broadcast cannot be read", "cause", e.getMessage());
        }
    }

    private static void receive(BroadcastListener listener, String json) {
        try {
            listener.receive(json);
        } catch (RuntimeException e) {
            LOG.warn("a listener has failed", e, "kind", listener.kind());
        }
    }
}

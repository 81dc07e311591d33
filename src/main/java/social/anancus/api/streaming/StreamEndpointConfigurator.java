package social.anancus.api.streaming;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** Makes the container use the one bean, and answers with the subprotocol that stands for a token. */
public class StreamEndpointConfigurator extends ServerEndpointConfig.Configurator {
    @Override
    public <T> T getEndpointInstance(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** Browsers close a WebSocket whose subprotocol is not confirmed. */
    @Override
    public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
        return requested.isEmpty() ? "" : requested.getFirst();
    }
}

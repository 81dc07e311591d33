package social.anancus.api.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import social.anancus.api.streaming.Connection.Transport;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;
import social.anancus.platform.log.Log;

/**
 * Streams by WebSocket: one connection, any number of subscriptions. {@link UpgradeFilter} has let the client in. What it
 * asks wrongly is answered by a message; the connection stays.
 */
@ApplicationScoped
@ServerEndpoint(value = StreamEndpoint.PATH, configurator = StreamEndpointConfigurator.class)
public class StreamEndpoint {
    static final String PATH = "/api/v1/streaming";

    private static final Log LOG = Log.of(StreamEndpoint.class);
    private static final String CONNECTION = "anancus.connection";
    private static final int MOST_OF_MESSAGE = 8192;

    private Connections connections;
    private StreamRequests requests;
    private StreamClock clock;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StreamEndpoint() {}

    /**
     * @param connections who listens
     * @param requests decides what clients get
     * @param clock watches connections
     * @param json reads and writes messages
     */
    @Inject
    public StreamEndpoint(Connections connections, StreamRequests requests, StreamClock clock, Json json) {
        this.connections = connections;
        this.requests = requests;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param session a new connection
     * @throws IOException if it cannot be closed
     */
    @OnOpen
    public void open(Session session) throws IOException {
        if (!(session.getUserPrincipal() instanceof StreamCaller caller)) {
            session.close(Ending.CUT_OFF.closeReason());
            return;
        }
        session.setMaxTextMessageBufferSize(MOST_OF_MESSAGE);
        session.setMaxBinaryMessageBufferSize(MOST_OF_MESSAGE);
        Connection connection = new Connection(
                caller,
                connections,
                Transport.WEBSOCKET,
                whenBroken -> new WebSocketOutlet(
                        session, connections.closer(), connections.budget(), System.nanoTime(), whenBroken));
        session.getUserProperties().put(CONNECTION, connection);
        if (!connections.add(connection)) {
            session.close(Ending.TOO_MANY.closeReason());
            return;
        }
        clock.start();
        if (session.getRequestParameterMap().containsKey("stream")) {
            subscribe(connection, StreamAsk.of(session.getRequestParameterMap()));
        }
    }

    /**
     * @param session the connection
     * @param message what the client asks; what is not understood is passed over
     */
    @OnMessage
    public void hear(Session session, String message) {
        connection(session).ifPresent(connection -> {
            try {
                hear(connection, json.tree(message));
            } catch (InvalidJsonException e) {
                LOG.debug("a client's message is no JSON");
            }
        });
    }

    private void hear(Connection connection, JsonNode message) {
        StreamAsk ask = StreamAsk.of(message);
        switch (message.path("type").asText()) {
            case "subscribe" -> subscribe(connection, ask);
            case "unsubscribe" -> unsubscribe(connection, ask);
            default -> LOG.debug("a client's message is of no known type");
        }
    }

    private void subscribe(Connection connection, StreamAsk ask) {
        try {
            Channel channel = requests.channel(connection.caller(), ask);
            connections.subscribe(connection, channel, ask.name(channel.kind()));
        } catch (StreamRefusal e) {
            tell(connection, new StreamErrorJson(e.text(), e.status()));
        } catch (RuntimeException e) {
            LOG.warn("a subscription failed", e);
            tell(connection, new StreamErrorJson("An unexpected error occurred", 500));
        }
    }

    private void unsubscribe(Connection connection, StreamAsk ask) {
        try {
            connections.unsubscribe(connection, requests.channel(connection.caller(), ask));
        } catch (StreamRefusal e) {
            tell(connection, new StreamErrorJson("Error unsubscribing from channel", null));
        }
    }

    private void tell(Connection connection, StreamErrorJson error) {
        connection.send(json.write(error));
    }

    /** Not understood here. */
    @OnMessage
    public void refuse(Session session, ByteBuffer part, boolean last) {
        connection(session).ifPresent(connection -> connection.end(Ending.BINARY));
    }

    /** The client answers a ping. */
    @OnMessage
    public void hear(Session session, PongMessage answer) {
        connection(session).ifPresent(connection -> {
            if (connection.outlet() instanceof WebSocketOutlet outlet) {
                outlet.ponged();
            }
        });
    }

    /**
     * @param session a connection that is closed
     */
    @OnClose
    public void close(Session session) {
        connection(session).ifPresent(Connection::closed);
    }

    /** The connection broke, or a message was too long; the container closes it. */
    @OnError
    public void fail(Session session, Throwable cause) {
        LOG.debug("a WebSocket failed", "cause", cause.toString());
        connection(session).ifPresent(Connection::lost);
    }

    private static Optional<Connection> connection(Session session) {
        return session.getUserProperties().get(CONNECTION) instanceof Connection connection
                ? Optional.of(connection)
                : Optional.empty();
    }
}

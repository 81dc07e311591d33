package social.anancus.api.streaming;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import social.anancus.api.error.ErrorJson;
import social.anancus.api.streaming.Connection.Transport;
import social.anancus.platform.json.Json;

/** Streams as server-sent events: one stream a connection, named by its path below {@code /api/v1/streaming/}. */
public class StreamServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String HEALTH = "health";
    private static final String GREETING = ":)\n";

    @Inject
    private transient StreamDoor door;

    @Inject
    private transient StreamRequests requests;

    @Inject
    private transient Connections connections;

    @Inject
    private transient StreamClock clock;

    @Inject
    private transient Json json;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceAll("^/|/$", "");
        if (path.equals(HEALTH)) {
            response.setContentType("text/plain;charset=utf-8");
            response.getOutputStream().write("OK".getBytes(StandardCharsets.UTF_8));
            return;
        }
        try {
            StreamAsk ask = StreamAsk.of(path, request);
            StreamKind kind = ask.kind();
            if (kind == null) {
                throw StreamRefusal.badRequest("Unknown channel requested");
            }
            StreamCaller caller = door.admit(request);
            Channel channel = requests.channel(caller, ask);
            connections.demandRoom(caller.accountId());
            open(request, response, new Asked(caller, channel, ask));
        } catch (StreamRefusal e) {
            response.setStatus(e.status());
            response.setContentType("application/json;charset=utf-8");
            response.getOutputStream().write(json.writeBytes(new ErrorJson(e.text())));
        }
    }

    private record Asked(StreamCaller caller, Channel channel, StreamAsk ask) {}

    private void open(HttpServletRequest request, HttpServletResponse response, Asked asked)
            throws IOException, StreamRefusal {
        response.setContentType("text/event-stream");
        // without it nginx would keep events until it has enough of them
        response.setHeader("X-Accel-Buffering", "no");
        // what ends is over: nothing else comes on this connection
        response.setHeader("Connection", "close");
        AsyncContext answer = request.startAsync();
        answer.setTimeout(0);
        Connection connection = new Connection(
                asked.caller(),
                connections,
                Transport.EVENT_STREAM,
                whenBroken -> new EventStreamOutlet(answer, connections.budget(), System.nanoTime(), whenBroken));
        answer.addListener(new Watch(connection));
        if (!connections.add(connection)) {
            answer.complete();
            return;
        }
        clock.start();
        connections.subscribe(
                connection, asked.channel(), asked.ask().name(asked.channel().kind()));
        connection.send(GREETING);
        if (connection.outlet() instanceof EventStreamOutlet outlet) {
            outlet.start();
        }
    }

    private record Watch(Connection connection) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            connection.closed();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            connection.lost();
        }

        @Override
        public void onError(AsyncEvent event) {
            connection.lost();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nothing starts it again
        }
    }
}

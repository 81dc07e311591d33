package social.anancus.bench.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Serves the actors, their keys and WebFinger, as the server under load asks for them. */
public final class ActorHost implements AutoCloseable {
    private static final int KEY_BITS = 2048;
    private static final String ACTIVITY = "application/activity+json";

    private final HttpServer server;
    private final URI base;
    private final Map<String, SendingActor> actors = new LinkedHashMap<>();
    private final AtomicLong asked = new AtomicLong();

    /**
     * @param listen the address on which to listen; port 0 for any
     * @param publicBase under which address others reach it; null if they reach it there
     * @param tls with what it serves by https; null for http
     * @param count how many actors
     * @throws IOException if the address is taken
     */
    public ActorHost(InetSocketAddress listen, @Nullable URI publicBase, @Nullable SSLContext tls, int count)
            throws IOException {
        if (tls == null) {
            server = HttpServer.create(listen, 0);
        } else {
            HttpsServer secure = HttpsServer.create(listen, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = secure;
        }
        InetSocketAddress bound = server.getAddress();
        base = publicBase == null
                ? URI.create((tls == null ? "http://" : "https://")
                        + bound.getAddress().getHostAddress() + ":" + bound.getPort())
                : publicBase;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            for (int i = 1; i <= count; i++) {
                SendingActor actor = new SendingActor(base, i, generator.generateKeyPair());
                actors.put(actor.name(), actor);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /**
     * @return those who send
     */
    public List<SendingActor> actors() {
        return List.copyOf(actors.values());
    }

    /**
     * @return the address of all of them
     */
    public URI base() {
        return base;
    }

    /**
     * @return how often something was asked for
     */
    public long asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            String[] steps = path.split("/");
            if (exchange.getRequestMethod().equals("POST")) {
                send(exchange, 202, ACTIVITY, "");
            } else if (path.equals("/.well-known/webfinger")) {
                String query = String.valueOf(exchange.getRequestURI().getQuery());
                SendingActor actor =
                        actors.get(query.replaceFirst(".*acct:@?", "").replaceFirst("@.*", ""));
                send(
                        exchange,
                        actor == null ? 404 : 200,
                        "application/jrd+json",
                        actor == null ? "" : actor.webFinger());
            } else if (steps.length >= 3 && steps[1].equals("users") && actors.containsKey(steps[2])) {
                SendingActor actor = actors.get(steps[2]);
                send(exchange, 200, ACTIVITY, steps.length == 3 ? actor.document() : emptyCollection(base + path));
            } else {
                send(exchange, 404, ACTIVITY, "");
            }
        }
    }

    private static String emptyCollection(String id) {
        return """
                {"@context":"https://www.w3.org/ns/activitystreams","id":"%s","type":"OrderedCollection","totalItems":0}
                """.formatted(id);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package social.anancus.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Another server in this JVM, on an address of 127.0.1.0/24 and without TLS, that answers as a test says. */
public final class MockOrigin implements AutoCloseable {
    private final HttpServer server;
    private final String authority;
    private final Map<String, Supplier<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /**
     * An answer.
     *
     * @param status its status
     * @param headers names and values in turn
     * @param body its body
     */
    public record Answer(int status, List<String> headers, byte[] body) {
        /**
         * @return an answer with a type and a body
         */
        public static Answer of(int status, String type, String body) {
            return new Answer(status, List.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
        }

        /**
         * @return a document as servers give it
         */
        public static Answer activity(String json) {
            return of(200, "application/activity+json", json);
        }

        /**
         * @return the same with another header
         */
        public Answer with(String name, String value) {
            List<String> more = new java.util.ArrayList<>(headers);
            more.addAll(List.of(name, value));
            return new Answer(status, List.copyOf(more), body);
        }
    }

    /**
     * @param last the last number of its address
     */
    public MockOrigin(int last) {
        try {
            byte[] address = {127, 0, 1, (byte) last};
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(address), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        authority = "127.0.1." + last + ":" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        asked.add(target);
        Answer answer = answers.getOrDefault(target, () -> Answer.of(404, "text/plain", "nothing here"))
                .get();
        for (int i = 0; i + 1 < answer.headers().size(); i += 2) {
            exchange.getResponseHeaders()
                    .add(answer.headers().get(i), answer.headers().get(i + 1));
        }
        try (exchange) {
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    /**
     * @return host and port
     */
    public String authority() {
        return authority;
    }

    /**
     * @param path a path with its slash before
     * @return its address
     */
    public String url(String path) {
        return "http://" + authority + path;
    }

    /**
     * @param path a path, with its query
     * @param answer what is answered from now on
     * @return its address
     */
    public String answer(String path, Answer answer) {
        answers.put(path, () -> answer);
        return url(path);
    }

    /**
     * @param path a path
     * @param json the document that lies there; {@code %s} in it is its address
     * @return its address
     */
    public String document(String path, String json) {
        return answer(path, Answer.activity(json.replace("%s", url(path))));
    }

    /**
     * @return the targets of all requests so far
     */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

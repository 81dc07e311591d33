package social.anancus.support.peer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What a site's reverse proxy is: takes TLS off and passes requests on with {@code X-Forwarded-For}, {@code -Proto} and
 * {@code -Host} of its own, so that a server of ours can be reached under its name.
 */
public final class TlsFront implements AutoCloseable {
    private static final Set<String> OF_A_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto");

    private final Supplier<URI> behind;
    private final String authority;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param world the world in which the name is seen
     * @param name the host name
     * @param behind the address of the server that answers, asked for at each request
     */
    public TlsFront(MockFediverse world, String name, Supplier<URI> behind) {
        this.behind = behind;
        this.authority = world.authorityOf(name);
        this.server = world.place(name).server();
        server.setHttpsConfigurator(new HttpsConfigurator(world.authority().serverOf(name)));
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    private void pass(HttpExchange exchange) {
        try (exchange) {
            passOn(exchange);
        } catch (IOException e) {
            // the caller went
        }
    }

    private void passOn(HttpExchange exchange) throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (mayPass(name)) {
                values.forEach(value -> headers.add(Map.entry(name, value)));
            }
        });
        headers.add(Map.entry(
                "X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress()));
        headers.add(Map.entry("X-Forwarded-Proto", "https"));
        headers.add(Map.entry("X-Forwarded-Host", authority));
        WireAnswer answer = ask(new Wire.Ask(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toASCIIString(),
                headers,
                exchange.getRequestBody().readAllBytes()));
        answer.headers().forEach((name, values) -> {
            if (mayPass(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean mayPass(String header) {
        return !OF_A_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    private WireAnswer ask(Wire.Ask ask) {
        URI target = behind.get();
        try {
            return Wire.plain(InetAddress.getByName(target.getHost()), target.getPort(), ask);
        } catch (IOException e) {
            return new WireAnswer(502, Map.of(), new byte[0]);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}

package social.anancus.support.peer;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A host of the mock fediverse: it serves what a test gives it, takes and records what is posted to its inboxes, and can be
 * slow, silent, broken, elsewhere or down.
 */
public final class MockPeer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEBFINGER = "/.well-known/webfinger";

    private final MockFediverse world;
    private final String name;
    private final InetAddress address;
    private final SSLContext tls;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Function<Received, Reply>> served = new ConcurrentHashMap<>();
    private final Map<String, PeerActor> actors = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;
    private volatile Mood inboxMood = Mood.WELL;
    private volatile boolean wantsSignatures;
    private @Nullable HttpsServer server;

    MockPeer(MockFediverse world, String name, MockFediverse.Place place) {
        this.world = world;
        this.name = name;
        this.address = place.address();
        this.tls = world.authority().serverOf(name);
        this.server = place.server();
        open(place.server());
        software("mock", "1.0.0");
    }

    private void open(HttpsServer opened) {
        opened.setHttpsConfigurator(new HttpsConfigurator(tls));
        opened.setExecutor(threads);
        opened.createContext("/", this::handle);
        opened.start();
    }

    MockFediverse world() {
        return world;
    }

    /**
     * @return the host name
     */
    public String name() {
        return name;
    }

    /**
     * @return the name as it stands in addresses and handles: with the port where it is not 443
     */
    public String authority() {
        return world.authorityOf(name);
    }

    /**
     * @return the address of this machine that the name stands for
     */
    public InetAddress address() {
        return address;
    }

    /**
     * @param path from its slash, with a query
     */
    public URI uri(String path) {
        return URI.create("https://" + authority() + path);
    }

    /**
     * @param username a name
     * @return the actor of that name, made when first asked for
     */
    public PeerActor actor(String username) {
        return actors.computeIfAbsent(username, wanted -> new PeerActor(this, wanted));
    }

    /** Serves a document as it is now. */
    public void serve(String path, JsonNode document) {
        Reply reply = Reply.activity(document);
        serve(path, request -> reply);
    }

    /** Serves a document as it is when it is asked for. */
    public void serveLive(String path, Supplier<? extends JsonNode> document) {
        serve(path, request -> Reply.activity(document.get()));
    }

    /** Serves anything. */
    public void serve(String path, Reply reply) {
        serve(path, request -> reply);
    }

    /**
     * Serves what depends on the request.
     *
     * @param path with its query, or without for any query
     */
    public void serve(String path, Function<Received, Reply> reply) {
        served.put(path, reply);
    }

    /** Serves no more what was at this path: it is 410, or 404 if nothing was. */
    public void gone(String path) {
        boolean was = served.containsKey(path);
        served.put(path, request -> Reply.status(was ? 410 : 404));
    }

    /**
     * @param username of a handle on this host
     * @param actorId what it leads to, here or elsewhere
     */
    public void serveWebFinger(String username, String actorId) {
        String subject = "acct:" + username + "@" + authority();
        ObjectNode document = JSON.createObjectNode().put("subject", subject);
        document.putArray("aliases").add(actorId);
        document.putArray("links")
                .addObject()
                .put("rel", "self")
                .put("type", "application/activity+json")
                .put("href", actorId);
        serveWebFinger(subject, document);
        serveWebFinger(actorId, document);
    }

    /**
     * @param resource what is asked for
     * @param document the answer
     */
    public void serveWebFinger(String resource, JsonNode document) {
        Reply reply = Reply.of("application/jrd+json", document.toString());
        serve(WEBFINGER + "?" + resource, request -> reply);
    }

    /** What NodeInfo says of this host. */
    public void software(String program, String version) {
        ObjectNode index = JSON.createObjectNode();
        index.putArray("links")
                .addObject()
                .put("rel", "http://nodeinfo.diaspora.software/ns/schema/2.0")
                .put("href", uri("/nodeinfo/2.0").toString());
        ObjectNode info = JSON.createObjectNode().put("version", "2.0");
        info.putObject("software").put("name", program).put("version", version);
        info.putArray("protocols").add("activitypub");
        info.put("openRegistrations", false);
        serve("/.well-known/nodeinfo", Reply.of("application/json", index.toString()));
        serve("/nodeinfo/2.0", Reply.of("application/json", info.toString()));
    }

    /** Answers 401 to a GET of ActivityPub documents without a signature that holds. */
    public MockPeer wantsSignatures() {
        wantsSignatures = true;
        return this;
    }

    /** Is as a host should be again. */
    public MockPeer isWell() {
        mood = Mood.WELL;
        inboxMood = Mood.WELL;
        return this;
    }

    /** Answers everything with one status. */
    public MockPeer answers(int status) {
        mood = new Mood(Duration.ZERO, status, Map.of());
        return this;
    }

    /** Answers what is posted to inboxes with one status; 0 for 202 again. */
    public MockPeer answersPosts(int status, Map<String, String> headers) {
        inboxMood = new Mood(Duration.ZERO, status, headers);
        return this;
    }

    /** Takes its time before each answer. */
    public MockPeer isSlow(Duration delay) {
        mood = new Mood(delay, 0, Map.of());
        return this;
    }

    /** Takes requests and never answers, until the host is closed. */
    public MockPeer isSilent() {
        return isSlow(Duration.ofHours(1));
    }

    /** Refuses connections. */
    public synchronized void goDown() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Takes connections again. */
    public synchronized void comeUp() {
        if (server == null) {
            try {
                HttpsServer again = HttpsServer.create(new InetSocketAddress(address, world.port()), 256);
                server = again;
                open(again);
            } catch (IOException e) {
                throw new UncheckedIOException(name + " at " + address, e);
            }
        }
    }

    /**
     * @return all requests, oldest first
     */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /**
     * @return what was posted to any inbox of this host, oldest first
     */
    public List<Received> posts() {
        return received.stream()
                .filter(request -> request.method().equals("POST") && isInbox(request))
                .toList();
    }

    /** Forgets what came so far. */
    public void forget() {
        received.clear();
    }

    /**
     * Waits until something fitting has come to an inbox of this host.
     *
     * @param type of the activity
     * @param fits what else must be true of it
     * @return the first that fits
     */
    public Received awaitPost(String type, Predicate<Received> fits) {
        return await("a " + type + " at " + name)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> posts().stream()
                                .filter(post -> post.type().equals(type))
                                .filter(fits)
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    /**
     * @return the first activity of that type that came or comes to an inbox of this host
     */
    public Received awaitPost(String type) {
        return awaitPost(type, post -> true);
    }

    private static boolean isInbox(Received request) {
        return request.uri().getRawPath().endsWith("/inbox");
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((header, values) -> headers.put(header, List.copyOf(values)));
            Received request = new Received(
                    exchange.getRequestMethod(),
                    URI.create(
                            "https://" + authority() + exchange.getRequestURI().toASCIIString()),
                    headers,
                    exchange.getRequestBody().readAllBytes(),
                    Instant.now());
            received.add(request);
            Reply reply = reply(request);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            boolean bare = request.method().equals("HEAD") || reply.body().length == 0;
            exchange.sendResponseHeaders(reply.status(), bare ? -1 : reply.body().length);
            if (!bare) {
                exchange.getResponseBody().write(reply.body());
            }
        } catch (IOException e) {
            // the other side went; it is up to the test to notice
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(Received request) throws InterruptedException {
        Mood now = mood;
        if (!now.delay().isZero() && closing.await(now.delay().toMillis(), TimeUnit.MILLISECONDS)) {
            return Reply.status(503);
        }
        if (now.status() != 0) {
            return new Reply(now.status(), now.headers(), new byte[0]);
        }
        if (request.method().equals("POST")) {
            Mood inbox = inboxMood;
            if (!isInbox(request)) {
                return Reply.status(404);
            }
            return new Reply(inbox.status() == 0 ? 202 : inbox.status(), inbox.headers(), new byte[0]);
        }
        Function<Received, Reply> found = find(request);
        if (found == null) {
            return Reply.status(404);
        }
        Reply reply = found.apply(request);
        boolean guarded = wantsSignatures
                && reply.headers().getOrDefault("Content-Type", "").startsWith("application/activity+json");
        return guarded && !isSigned(request) ? Reply.status(401) : reply;
    }

    /** What it serves there, whatever its mood, without taking note of it. */
    WireAnswer show(URI uri) {
        Received request = new Received("GET", uri, Map.of(), new byte[0], Instant.now());
        Function<Received, Reply> found = find(request);
        Reply reply = found == null ? Reply.status(404) : found.apply(request);
        return new WireAnswer(reply.status(), Map.of(), reply.body());
    }

    private boolean isSigned(Received request) {
        try {
            world.proofOf(request);
            return true;
        } catch (Proof.Missing e) {
            return false;
        }
    }

    private @Nullable Function<Received, Reply> find(Received request) {
        String path = request.uri().getRawPath();
        String query = request.uri().getRawQuery();
        if (path.equals(WEBFINGER)) {
            for (String parameter : (query == null ? "" : query).split("&")) {
                if (parameter.startsWith("resource=")) {
                    String wanted = URLDecoder.decode(parameter.substring(9), StandardCharsets.UTF_8);
                    return served.get(WEBFINGER + "?" + wanted);
                }
            }
            return null;
        }
        Function<Received, Reply> exact = served.get(request.target());
        return exact == null ? served.get(path) : exact;
    }

    @Override
    public void close() {
        closing.countDown();
        goDown();
        threads.close();
    }

    @Override
    public String toString() {
        return name + " at " + address + ", got " + new ArrayList<>(received);
    }
}

package social.anancus.support.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import social.anancus.support.ApiPerson;
import social.anancus.support.Installed;
import social.anancus.support.RunningServer;

/**
 * A real server of ours in a mock fediverse: it sees the mock hosts by their names, and they and other servers of ours reach it
 * over HTTPS under its own. {@link #one()} and {@link #both()} are shared by all tests of a run.
 */
public final class FederatedServer implements AutoCloseable {
    private static @Nullable FederatedServer one;
    private static @Nullable FederatedServer two;

    private final MockFediverse world;
    private final String authority;
    private final RunningServer server;
    private final TlsFront front;
    private final Map<String, Integer> named = new ConcurrentHashMap<>();

    private FederatedServer(MockFediverse world, String name, Map<String, String> more) {
        this.world = world;
        this.authority = world.authorityOf(name);
        Map<String, String> environment = new HashMap<>(world.environment(authority));
        environment.putAll(more);
        this.server = RunningServer.fresh(Installed.plain(), environment);
        this.front = new TlsFront(world, name, () -> server.at("/"));
    }

    /**
     * Starts a server with a data folder of its own.
     *
     * @param world the hosts that it sees
     * @param name its host name there
     * @param more settings beside those that federation in a test needs
     */
    public static FederatedServer start(MockFediverse world, String name, Map<String, String> more) {
        FederatedServer started = new FederatedServer(world, name, more);
        started.server.start();
        return started;
    }

    /**
     * @return {@code one.test} in {@link MockFediverse#shared()}; it stops with the test JVM
     */
    public static synchronized FederatedServer one() {
        if (one == null) {
            one = stoppedAtTheEnd("one.test");
        }
        return one;
    }

    /**
     * @return {@code one.test} and {@code two.test}, started side by side; they stop with the test JVM
     */
    public static synchronized List<FederatedServer> both() {
        if (two == null) {
            CompletableFuture<FederatedServer> second =
                    CompletableFuture.supplyAsync(() -> stoppedAtTheEnd("two.test"));
            FederatedServer first = one();
            two = second.join();
            return List.of(first, two);
        }
        return List.of(one(), two);
    }

    private static FederatedServer stoppedAtTheEnd(String name) {
        FederatedServer created = new FederatedServer(MockFediverse.shared(), name, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(created::close));
        created.server.start();
        return created;
    }

    /**
     * @return the server, by its address on this machine
     */
    public RunningServer server() {
        return server;
    }

    /**
     * @return the world it lives in
     */
    public MockFediverse world() {
        return world;
    }

    /**
     * @return its domain in handles and addresses
     */
    public String authority() {
        return authority;
    }

    /**
     * @param path from its slash, with a query
     * @return the address under which others know it
     */
    public URI uri(String path) {
        return URI.create("https://" + authority + path);
    }

    /**
     * @return where others post to everybody here
     */
    public URI sharedInbox() {
        return uri("/inbox");
    }

    /**
     * Makes an account with a token.
     *
     * @param name its name; digits follow where another test had the same idea
     */
    public ApiPerson person(String name) {
        int before = named.merge(name, 1, Integer::sum) - 1;
        return ApiPerson.create(server, before == 0 ? name : name + before);
    }

    /**
     * Asks as another server does, from a handle to the actor.
     *
     * @param username of an account here
     * @return the actor's document
     */
    public JsonNode actorOf(String username) {
        String resource = URLEncoder.encode("acct:" + username + "@" + authority, StandardCharsets.UTF_8);
        JsonNode found = ok(uri("/.well-known/webfinger?resource=" + resource));
        for (JsonNode link : found.path("links")) {
            if (link.path("rel").asText().equals("self")) {
                return ok(URI.create(link.path("href").asText()));
            }
        }
        throw new AssertionError("no actor in " + found);
    }

    private JsonNode ok(URI uri) {
        WireAnswer answer = world.get(uri);
        if (answer.status() != 200) {
            throw new AssertionError(uri + " gave " + answer);
        }
        return answer.json();
    }

    @Override
    public void close() {
        front.close();
        server.close();
    }
}

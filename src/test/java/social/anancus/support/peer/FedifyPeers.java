package social.anancus.support.peer;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Two servers made with Fedify, a program of others, in one process: one signs after draft-cavage first, the other by RFC 9421.
 * On each lives {@code fay}.
 */
public final class FedifyPeers implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/clients/fedify");
    private static final Path FOLDER = Path.of("target/clients/fedify");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final List<TlsFront> fronts = new ArrayList<>();
    private final int control;
    private final MockFediverse world;

    private FedifyPeers(MockFediverse world, Process process, String[] ready) {
        this.world = world;
        this.process = process;
        this.control = Integer.parseInt(ready[1]);
        for (Proof.Scheme scheme : Proof.Scheme.values()) {
            int port = Integer.parseInt(ready[scheme == Proof.Scheme.CAVAGE ? 2 : 3]);
            fronts.add(new TlsFront(world, host(scheme), () -> URI.create("http://127.0.0.1:" + port)));
        }
    }

    private static String host(Proof.Scheme scheme) {
        return scheme == Proof.Scheme.CAVAGE ? "cavage.test" : "rfc9421.test";
    }

    /**
     * Installs Fedify from npm and starts the two.
     *
     * @param world where others see them
     * @return empty where npm is absent or cannot install it; a line on the error stream says so
     */
    public static Optional<FedifyPeers> start(MockFediverse world) {
        try {
            Files.createDirectories(FOLDER);
            for (String file : List.of("package.json", "peer.mjs")) {
                Files.write(FOLDER.resolve(file), Files.readAllBytes(SOURCE.resolve(file)));
            }
            if (!runs("npm", "--version")) {
                System.err.println("SKIPPED: Fedify as a peer, because npm is not there. Install Node.js to run it.");
                return Optional.empty();
            }
            if (!runs("npm", "install", "--no-audit", "--no-fund", "--loglevel=error")) {
                System.err.println("SKIPPED: Fedify as a peer, because npm could not install it.");
                return Optional.empty();
            }
            return Optional.of(launch(world));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().transferTo(System.out);
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static FedifyPeers launch(MockFediverse world) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        FOLDER.resolve("node_modules/.bin/node")
                                .toAbsolutePath()
                                .toString(),
                        "peer.mjs")
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve("peer.err").toFile());
        builder.environment()
                .putAll(Map.of(
                        "HOSTS_FILE", world.folder().resolve("hosts").toString(),
                        "NODE_EXTRA_CA_CERTS",
                                world.folder().resolve("authority.pem").toString(),
                        "CAVAGE", world.authorityOf(host(Proof.Scheme.CAVAGE)),
                        "RFC9421", world.authorityOf(host(Proof.Scheme.RFC_9421))));
        Process process = builder.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                return new FedifyPeers(world, process, line.split(" "));
            }
        }
        throw new IllegalStateException("Fedify did not start:\n" + Files.readString(FOLDER.resolve("peer.err")));
    }

    /**
     * @param scheme which of the two
     * @return the handle of its fay, without an at sign before it
     */
    public String handle(Proof.Scheme scheme) {
        return "fay@" + world.authorityOf(host(scheme));
    }

    /**
     * @param scheme which of the two
     * @return the id of its fay
     */
    public String actor(Proof.Scheme scheme) {
        return "https://" + world.authorityOf(host(scheme)) + "/users/fay";
    }

    /**
     * Lets fay do something.
     *
     * @param scheme which of the two
     * @param deed follow, unfollow, like, unlike, announce, unannounce, create, update or delete
     * @param more names and values in turn: about, owner (URIs), id, content, inReplyTo, mention
     * @return the id of what was made
     */
    public String tell(Proof.Scheme scheme, String deed, String... more) {
        ObjectNode order = JSON.createObjectNode().put("do", deed);
        for (int i = 0; i < more.length; i += 2) {
            order.put(more[i], more[i + 1]);
        }
        HttpResponse<String> answer = control(scheme, "POST", order.toString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(order + ": " + answer.body());
        }
        return json(answer).path("id").asText();
    }

    private HttpResponse<String> control(Proof.Scheme scheme, String method, String body) {
        String target = scheme == Proof.Scheme.CAVAGE ? "/cavage" : "/rfc9421";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control + target))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    /**
     * Waits until fay's inbox has taken an activity, signature and all.
     *
     * @param scheme which of the two
     * @param type of the activity
     * @param fits what else must be true
     */
    public JsonNode awaitReceived(Proof.Scheme scheme, String type, Predicate<JsonNode> fits) {
        return await("a " + type + " at " + host(scheme))
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            for (JsonNode activity : json(control(scheme, "GET", ""))) {
                                if (activity.path("type").asText().equals(type) && fits.test(activity)) {
                                    return activity;
                                }
                            }
                            return null;
                        },
                        found -> found != null);
    }

    @Override
    public void close() {
        fronts.forEach(TlsFront::close);
        process.destroy();
    }
}

package social.anancus.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.anancus.launcher.Failure;

/** How long a post takes until it comes out of the followers' streams (WebSockets). */
public final class Streams implements AutoCloseable {
    /** Its name on the command line and in reports. */
    public static final String LABEL = "stream";

    private static final String UPDATE = "\"update\"";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;
    private final Audience audience;
    private final HttpClient client;
    private final List<WebSocket> open = new ArrayList<>();
    /** When each post was sent, by the mark in its text, and what has come of it. */
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();

    private static final class Sent {
        private final long at;
        private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();

        private Sent(long at) {
            this.at = at;
        }
    }

    /**
     * @param api the server
     * @param audience who posts and who listens
     */
    public Streams(Api api, Audience audience) {
        this.api = api;
        this.audience = audience;
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /**
     * Opens one stream for each who is watched.
     *
     * @param streaming where the server streams; null to ask it
     * @throws Failure if it refuses
     */
    public void connect(@Nullable URI streaming) throws IOException {
        URI address = streaming != null ? streaming : streamingOf(api);
        try {
            List<java.util.concurrent.CompletableFuture<WebSocket>> attempts = audience.followers().stream()
                    .map(token -> client.newWebSocketBuilder()
                            .header("Authorization", "Bearer " + token.text())
                            .connectTimeout(PATIENCE)
                            .buildAsync(address.resolve("/api/v1/streaming?stream=user"), new Listener()))
                    .toList();
            attempts.forEach(attempt -> open.add(attempt.join()));
        } catch (CompletionException e) {
            throw new Failure("The server does not open a stream at " + address + ": " + e.getCause());
        }
    }

    /** A server that is reached on this machine is not asked: the address that it tells the public leads elsewhere. */
    private static URI streamingOf(Api api) throws IOException {
        String own = api.base().toString().replaceFirst("^http", "ws");
        if (InetAddress.getByName(api.base().getHost()).isLoopbackAddress()) {
            return URI.create(own);
        }
        Optional<JsonNode> instance = api.json("/api/v2/instance", null);
        return URI.create(
                instance.map(node -> node.at("/configuration/urls/streaming").asText(own))
                        .orElse(own));
    }

    /**
     * @param posts how many posts are made
     * @param pause between them
     * @return what was seen
     * @throws IOException if a post is refused
     */
    public Delivery measure(int posts, Duration pause) throws IOException, InterruptedException {
        List<Long> answered = new ArrayList<>();
        String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        for (int i = 0; i < posts; i++) {
            String mark = "streamed-" + run + "-" + i + "-";
            long begin = System.nanoTime();
            sent.put(mark, new Sent(begin));
            String unused = api.post(audience.author(), "Post " + mark + " for everybody who listens");
            answered.add(System.nanoTime() - begin);
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
        long expected = (long) posts * open.size();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (arrivals() < expected && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return delivery(posts, answered, expected);
    }

    private long arrivals() {
        return sent.values().stream().mapToLong(post -> post.arrivals.size()).sum();
    }

    private Delivery delivery(int posts, List<Long> answered, long expected) {
        List<Long> all = new ArrayList<>();
        List<Long> complete = new ArrayList<>();
        for (Sent post : sent.values()) {
            all.addAll(post.arrivals);
            if (post.arrivals.size() >= open.size()) {
                complete.add(
                        post.arrivals.stream().mapToLong(Long::longValue).max().orElse(0));
            }
        }
        return new Delivery(
                LABEL,
                audience.followersCount(),
                open.size(),
                posts,
                Delivery.Times.of(answered),
                Delivery.Times.of(all),
                Delivery.Times.of(complete),
                expected - all.size(),
                "as the listener's socket gave it");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                long now = System.nanoTime();
                take(message.toString(), now);
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void take(String text, long now) {
            if (!text.contains(UPDATE)) {
                return;
            }
            int begin = text.indexOf("streamed-");
            if (begin < 0) {
                return;
            }
            int end = text.indexOf('-', text.indexOf('-', begin + "streamed-".length()) + 1) + 1;
            Sent post = sent.get(text.substring(begin, Math.max(begin, end)));
            if (post != null) {
                post.arrivals.add(now - post.at);
            }
        }
    }

    @Override
    public void close() {
        open.forEach(WebSocket::abort);
        client.close();
    }
}

package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import social.anancus.support.contract.Contract;
import social.anancus.support.contract.Proofs;

/** A client that listens by WebSocket and keeps what it hears. */
final class Listener implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final boolean reads;
    private @Nullable WebSocket socket;

    private Listener(boolean reads) {
        this.reads = reads;
    }

    /** Opens a WebSocket at an http address, with the token as Authorization. */
    static Listener open(URI address, String token) {
        return new Listener(true)
                .connect(address, HTTP.newWebSocketBuilder().header("Authorization", "Bearer " + token));
    }

    /** The same without a header. */
    static Listener open(URI address) {
        return new Listener(true).connect(address, HTTP.newWebSocketBuilder());
    }

    /** The same as a page of some origin opens it, with the cookies of a browser. */
    static Listener openFromPage(URI address, String cookies, String origin) {
        return new Listener(true)
                .connect(
                        address,
                        HTTP.newWebSocketBuilder().header("Cookie", cookies).header("Origin", origin));
    }

    /** The same with the token in the place of a subprotocol. */
    static Listener openWithSubprotocol(URI address, String token) {
        return new Listener(true).connect(address, HTTP.newWebSocketBuilder().subprotocols(token));
    }

    /** Opens one that never takes what is sent. */
    static Listener openDeaf(URI address, String token) {
        return new Listener(false)
                .connect(address, HTTP.newWebSocketBuilder().header("Authorization", "Bearer " + token));
    }

    /** The answer to a request for a WebSocket that is refused. */
    static HttpResponse<?> refused(URI address, @Nullable String token) {
        return token == null ? refusedWith(address) : refusedWith(address, "Authorization", "Bearer " + token);
    }

    /** The answer to a request with these headers for a WebSocket that is refused. */
    static HttpResponse<?> refusedWith(URI address, String... headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        try (Listener listener = new Listener(true).connect(address, builder)) {
            throw new AssertionError(address + " was not refused");
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                return refusal.getResponse();
            }
            throw e;
        }
    }

    private Listener connect(URI address, WebSocket.Builder builder) {
        URI ws = URI.create(address.toString().replaceFirst("^http", "ws"));
        socket = builder.connectTimeout(PATIENCE).buildAsync(ws, this).join();
        Contract.inForce().endpoint("GET", address.getPath()).ifPresent(Proofs::note);
        return this;
    }

    private WebSocket socket() {
        assertThat(socket).isNotNull();
        return socket;
    }

    String subprotocol() {
        return socket().getSubprotocol();
    }

    Listener say(String message) {
        socket().sendText(message, true).join();
        return this;
    }

    Listener subscribe(String stream) {
        return say("{\"type\":\"subscribe\",\"stream\":\"" + stream + "\"}");
    }

    void sayBinary() {
        socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2}), true).join();
    }

    /** The next message, waited for. */
    JsonNode next() {
        try {
            String message = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(message).as("a message within " + PATIENCE).isNotNull();
            return JSON.readTree(message);
        } catch (InterruptedException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next message in short: its stream, its event and its payload. */
    String heard() {
        JsonNode message = next();
        return message.path("stream") + " " + message.path("event").asText() + " "
                + message.path("payload").asText("(none)");
    }

    /** For one that was deaf: takes all that comes. */
    void hearAll() {
        socket().request(Long.MAX_VALUE);
    }

    /** Whether the server has closed it, in order or not. */
    boolean isClosed() {
        return closed.isDone();
    }

    int waiting() {
        return heard.size();
    }

    /** The code with which the server closed it, waited for. */
    int closeCode(Duration patience) {
        try {
            return closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("not closed within " + patience, e);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        if (reads) {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}

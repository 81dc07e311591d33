package social.anancus.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Requests to the server on this machine. The JDK's small client is enough and costs the supervising process little. */
public final class LocalHttp {
    private static final int PATIENCE_MILLIS = 60_000;

    private LocalHttp() {}

    /**
     * What the server answered.
     *
     * @param status the HTTP status
     * @param body the whole body
     */
    public record Answer(int status, String body) {}

    /**
     * @param address an address on this machine
     * @return the status of a GET; 0 if nothing answers
     */
    public static int status(URI address) {
        try {
            return send("GET", address, null, null, 3_000).status();
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * @param method the HTTP method
     * @param address an address on this machine
     * @param token a bearer token, or null
     * @param json a body, or null
     * @return the answer, whatever its status
     * @throws IOException if nothing answers
     */
    public static Answer send(String method, URI address, @Nullable String token, @Nullable String json)
            throws IOException {
        return method.equals("PATCH")
                ? patch(address, token, json)
                : send(method, address, token, json, PATIENCE_MILLIS);
    }

    /** The small client knows no PATCH. */
    private static Answer patch(URI address, @Nullable String token, @Nullable String json) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMillis(PATIENCE_MILLIS))
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json == null ? "" : json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("broken off", e);
        }
    }

    private static Answer send(
            String method, URI address, @Nullable String token, @Nullable String json, int patienceMillis)
            throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(Math.min(2_000, patienceMillis));
        connection.setReadTimeout(patienceMillis);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(method);
        if (token != null) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        connection.setRequestProperty("Accept", "application/json");
        if (json != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(json.getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return new Answer(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

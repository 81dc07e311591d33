package social.anancus.bench.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire.
 *
 * @param bytes head and body
 * @param repeatable whether it may be sent again where a kept connection turned out to be closed
 */
public record Request(byte[] bytes, boolean repeatable) {
    private static final String AGENT = "anancus-bench";

    /**
     * @param base the server
     * @param path path and query, encoded
     * @param token the bearer token; null for none
     * @return a GET
     */
    public static Request get(URI base, String path, @Nullable String token) {
        return new Request(bytes(head("GET", base, path, token) + "\r\n"), true);
    }

    /**
     * @param base the server
     * @param path path and query, encoded
     * @param token the bearer token; null for none
     * @param form the fields of the body
     * @return a POST, which is never sent twice
     */
    public static Request post(URI base, String path, @Nullable String token, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String head = head("POST", base, path, token)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
        return new Request(bytes(head + body), false);
    }

    private static String head(String method, URI base, String path, @Nullable String token) {
        String host = base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
        return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + AGENT
                + "\r\nAccept: */*\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

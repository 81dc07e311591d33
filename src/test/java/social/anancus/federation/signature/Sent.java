package social.anancus.federation.signature;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.KeySignatures;

/** A request as a remote server, good or bad, would send it; everything can be wrong. Signs by code of its own. */
public final class Sent {
    public static final String HOST = "anancus.example";
    public static final String TYPE = "application/activity+json";

    private final String method;
    private String target;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];

    private Sent(String method, String target, Instant date) {
        this.method = method;
        this.target = target;
        headers.put("host", HOST);
        headers.put("date", HttpDates.write(date));
    }

    public static Sent post(String path, String json, Instant date) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), date);
    }

    public static Sent post(String path, byte[] body, Instant date) {
        Sent sent = new Sent("POST", path, date);
        sent.body = body;
        sent.headers.put("content-type", TYPE);
        sent.headers.put("digest", "SHA-256=" + Digests.base64(Digests.of("SHA-256", sent.body)));
        return sent;
    }

    public static Sent get(String target, Instant date) {
        return new Sent("GET", target, date).header("accept", TYPE);
    }

    /** Sets a header, or takes it away. */
    public Sent header(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** Sends it elsewhere than it was signed for. */
    public Sent to(String other) {
        target = other;
        return this;
    }

    public Sent body(String other) {
        body = other.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** As a good server does. */
    public Sent signed(String keyId, KeyPair key) {
        String covered = method.equals("GET")
                ? "(request-target) host date accept"
                : "(request-target) host date content-type digest";
        return cavage(covered, "algorithm=\"rsa-sha256\"", keyId, key);
    }

    /**
     * @param covered the headers, in this order
     * @param more parameters of the signature, as text; {@code created=} and {@code expires=} count when covered
     */
    public Sent cavage(String covered, String more, String keyId, KeyPair key) {
        byte[] text = cavageText(covered, more).getBytes(StandardCharsets.ISO_8859_1);
        return header("signature", cavageHeader(covered, more, keyId, KeySignatures.sign(key.getPrivate(), text)));
    }

    public String cavageHeader(String covered, String more, String keyId, byte[] signature) {
        return "keyId=\"" + keyId + "\"," + (more.isEmpty() ? "" : more + ",") + "headers=\"" + covered
                + "\",signature=\"" + Digests.base64(signature) + "\"";
    }

    public String cavageText(String covered, String more) {
        List<String> lines = new ArrayList<>();
        for (String name : covered.split(" ")) {
            lines.add(name + ": "
                    + switch (name) {
                        case "(request-target)" -> method.toLowerCase(Locale.ROOT) + " " + target;
                        case "(created)" -> field(more, "created");
                        case "(expires)" -> field(more, "expires");
                        default -> headers.getOrDefault(name, "");
                    });
        }
        return String.join("\n", lines);
    }

    private static String field(String more, String name) {
        return more.replaceFirst(".*\\b" + name + "=([0-9]+).*", "$1");
    }

    /**
     * By RFC 9421.
     *
     * @param covered the components, such as {@code @method content-digest}
     * @param parameters of the signature, as text: {@code created=1;keyid="..."}
     */
    public Sent message(String covered, String parameters, KeyPair key) {
        String components = List.of(covered.split(" ")).stream()
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(" ", "(", ")"));
        StringBuilder text = new StringBuilder();
        for (String name : covered.split(" ")) {
            text.append('"')
                    .append(name)
                    .append("\": ")
                    .append(
                            switch (name) {
                                case "@method" -> method;
                                case "@target-uri" -> "https://" + headers.get("host") + target;
                                case "@authority" -> headers.get("host");
                                case "@path" -> URI.create(target).getRawPath();
                                default -> headers.getOrDefault(name, "");
                            })
                    .append('\n');
        }
        String input = components + (parameters.isEmpty() ? "" : ";" + parameters);
        text.append("\"@signature-params\": ").append(input);
        byte[] signature = KeySignatures.sign(key.getPrivate(), text.toString().getBytes(StandardCharsets.ISO_8859_1));
        return header("signature-input", "sig1=" + input)
                .header("signature", "sig1=:" + Digests.base64(signature) + ":");
    }

    /** Gives a {@code Content-Digest} of the body in place of the {@code Digest}. */
    public Sent contentDigest() {
        return header("digest", null)
                .header("content-digest", "sha-256=:" + Digests.base64(Digests.of("SHA-256", body)) + ":");
    }

    public RequestHead head() {
        int query = target.indexOf('?');
        return new RequestHead(
                method,
                query < 0 ? target : target.substring(0, query),
                query < 0 ? null : target.substring(query + 1),
                name -> headers.containsKey(name) ? List.of(headers.getOrDefault(name, "")) : List.of());
    }

    public byte[] body() {
        return body;
    }

    public Map<String, String> headers() {
        return headers;
    }
}

package social.anancus.support.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of a mock to a server, signed or not, right or wrong in any part. What is set before {@link #send} is signed as it
 * stands; what {@link #tamper} changes is changed after the signature was made.
 */
public final class Letter {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final MockFediverse world;
    private final String method;
    private final URI uri;
    private final Map<String, @Nullable String> headers = new LinkedHashMap<>();
    private final Map<String, @Nullable String> changedHeaders = new LinkedHashMap<>();
    private byte[] body;
    private byte @Nullable [] changedBody;
    private Proof.@Nullable Scheme scheme;
    private String keyId = "";
    private @Nullable PrivateKey key;
    private @Nullable List<String> covered;
    private @Nullable String algorithm;
    private Instant at = Instant.now();

    Letter(MockFediverse world, String method, URI uri, byte[] body) {
        this.world = world;
        this.method = method;
        this.uri = uri;
        this.body = body;
        if (body.length > 0) {
            headers.put("Content-Type", "application/activity+json");
        }
    }

    /** Signs as most servers do today. */
    public Letter cavage() {
        scheme = Proof.Scheme.CAVAGE;
        return this;
    }

    /** Signs by RFC 9421. */
    public Letter rfc9421() {
        scheme = Proof.Scheme.RFC_9421;
        return this;
    }

    /** Signs in one of the two ways. */
    public Letter by(Proof.Scheme how) {
        scheme = how;
        return this;
    }

    /** Does not sign. */
    public Letter unsigned() {
        scheme = null;
        return this;
    }

    /** Signs with another key, or under another name. */
    public Letter key(String id, PrivateKey secret) {
        keyId = id;
        key = secret;
        return this;
    }

    /** Names what is signed, instead of what usually is. */
    public Letter covering(String... names) {
        covered = List.of(names);
        return this;
    }

    /** The algorithm that the signature names; null for none. */
    public Letter algorithm(@Nullable String name) {
        algorithm = name == null ? "" : name;
        return this;
    }

    /** When it was made: the Date, and created by RFC 9421. */
    public Letter at(Instant instant) {
        at = instant;
        return this;
    }

    /** Sets a header before signing; null leaves it out. */
    public Letter header(String name, @Nullable String value) {
        headers.put(name, value);
        return this;
    }

    /** Sets a header after signing; null takes it away. */
    public Letter tamper(String name, @Nullable String value) {
        changedHeaders.put(name, value);
        return this;
    }

    /** Sends another body than the one that was signed. */
    public Letter tamper(byte[] otherBody) {
        changedBody = otherBody;
        return this;
    }

    /** Sends another body than the one that was signed. */
    public Letter tamper(JsonNode otherBody) {
        return tamper(otherBody.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Signs it and sends it.
     *
     * @return the answer
     */
    public WireAnswer send() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("Host", uri.getRawAuthority());
        all.put("Date", HTTP_DATE.format(at));
        all.put("User-Agent", "MockPeer/1 (test)");
        all.put("Accept", "application/activity+json, application/ld+json");
        all.putAll(headers);
        if (scheme == Proof.Scheme.CAVAGE) {
            signByCavage(all);
        } else if (scheme == Proof.Scheme.RFC_9421) {
            signByRfc9421(all);
        }
        all.putAll(changedHeaders);
        List<Map.Entry<String, String>> sent = new ArrayList<>();
        all.forEach((name, value) -> {
            if (value != null) {
                sent.add(Map.entry(name, value));
            }
        });
        byte[] sentBody = changedBody == null ? body : changedBody;
        return world.exchange(uri, new Wire.Ask(method, Wire.Ask.target(uri), sent, sentBody));
    }

    private PrivateKey secret() {
        if (key == null) {
            throw new IllegalStateException("nobody's key was given");
        }
        return key;
    }

    private void signByCavage(Map<String, @Nullable String> all) {
        List<String> names = covered;
        if (body.length > 0) {
            all.putIfAbsent("Digest", "SHA-256=" + Digests.sha256(body));
        }
        if (names == null) {
            names = body.length > 0
                    ? List.of("(request-target)", "host", "date", "digest", "content-type")
                    : List.of("(request-target)", "host", "date");
        }
        Map<String, String> times = new HashMap<>();
        String said = algorithm == null ? "rsa-sha256" : algorithm;
        StringBuilder parameters = new StringBuilder("keyId=\"" + keyId + "\"");
        if (!said.isEmpty()) {
            parameters.append(",algorithm=\"").append(said).append('"');
        }
        if (names.contains("(created)")) {
            times.put("created", Long.toString(at.getEpochSecond()));
            parameters.append(",created=").append(at.getEpochSecond());
        }
        if (names.contains("(expires)")) {
            long expires = at.plusSeconds(300).getEpochSecond();
            times.put("expires", Long.toString(expires));
            parameters.append(",expires=").append(expires);
        }
        String target = method.toLowerCase(Locale.ROOT) + " " + Wire.Ask.target(uri);
        byte[] text = Cavage.text(names, target, name -> valueOf(all, name), times);
        parameters.append(",headers=\"").append(String.join(" ", names)).append('"');
        parameters.append(",signature=\"").append(Digests.sign(secret(), text)).append('"');
        all.put("Signature", parameters.toString());
    }

    private void signByRfc9421(Map<String, @Nullable String> all) {
        List<String> components = covered;
        if (body.length > 0) {
            all.putIfAbsent("Content-Digest", MessageSignature.contentDigest(body));
        }
        if (components == null) {
            components = body.length > 0
                    ? List.of("@method", "@target-uri", "content-digest")
                    : List.of("@method", "@target-uri");
        }
        String said = algorithm == null ? "rsa-v1_5-sha256" : algorithm;
        String parameters = "("
                + String.join(
                        " ", components.stream().map(name -> '"' + name + '"').toList())
                + ");created=" + at.getEpochSecond() + ";keyid=\"" + keyId + "\""
                + (said.isEmpty() ? "" : ";alg=\"" + said + "\"");
        byte[] base = MessageSignature.base(components, parameters, method, uri, name -> valueOf(all, name));
        all.put("Signature-Input", "sig1=" + parameters);
        all.put("Signature", "sig1=:" + Digests.sign(secret(), base) + ":");
    }

    private static String valueOf(Map<String, @Nullable String> all, String name) {
        for (Map.Entry<String, @Nullable String> header : all.entrySet()) {
            String value = header.getValue();
            if (header.getKey().equalsIgnoreCase(name) && value != null) {
                return value;
            }
        }
        return "";
    }
}

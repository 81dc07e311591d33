package social.anancus.support.peer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signatures after RFC 9421, with RSA and SHA-256 and a Content-Digest after RFC 9530. */
final class MessageSignature {
    private static final Pattern INPUT = Pattern.compile("([a-z*][a-z0-9_.*-]*)=(\\(([^)]*)\\)(.*))");
    private static final Pattern SIGNATURE = Pattern.compile("([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]*):");
    private static final Pattern ITEM = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern KEY_ID = Pattern.compile(";keyid=\"([^\"]*)\"");
    private static final Pattern CREATED = Pattern.compile(";created=[0-9]+");
    private static final Pattern ALGORITHM = Pattern.compile(";alg=\"([^\"]*)\"");

    private MessageSignature() {}

    /**
     * The signature base (RFC 9421, section 2.5).
     *
     * @param components what is signed
     * @param parameters the inner list with its parameters, as in {@code Signature-Input}
     */
    static byte[] base(
            List<String> components, String parameters, String method, URI uri, Function<String, String> header) {
        StringBuilder base = new StringBuilder();
        for (String component : components) {
            base.append('"').append(component).append("\": ").append(value(component, method, uri, header));
            base.append('\n');
        }
        base.append("\"@signature-params\": ").append(parameters);
        return base.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(String component, String method, URI uri, Function<String, String> header) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return switch (component) {
            case "@method" -> method;
            case "@target-uri" -> uri.getScheme() + "://" + uri.getRawAuthority() + path + query;
            case "@authority" -> uri.getRawAuthority().toLowerCase(Locale.ROOT);
            case "@scheme" -> uri.getScheme();
            case "@request-target" -> path + query;
            case "@path" -> path;
            case "@query" -> query.isEmpty() ? "?" : query;
            default -> header.apply(component);
        };
    }

    static String contentDigest(byte[] body) {
        return "sha-256=:" + Digests.sha256(body) + ":";
    }

    /**
     * @param keys the public key of a key id
     * @throws Proof.Missing if it does not hold, or leaves out what every server wants signed
     */
    static Proof check(Received request, Function<String, PublicKey> keys) {
        Matcher input = INPUT.matcher(request.header("Signature-Input"));
        Matcher signature = SIGNATURE.matcher(request.header("Signature"));
        require(input.matches(), "Signature-Input is not one signature's: " + request.header("Signature-Input"));
        require(signature.matches(), "Signature is not one signature: " + request.header("Signature"));
        require(input.group(1).equals(signature.group(1)), "the labels differ");
        List<String> components = new ArrayList<>();
        Matcher item = ITEM.matcher(input.group(3));
        while (item.find()) {
            components.add(item.group(1));
        }
        String parameters = input.group(4);
        Matcher keyId = KEY_ID.matcher(parameters);
        Matcher algorithm = ALGORITHM.matcher(parameters);
        require(keyId.find(), "there is no keyid: " + parameters);
        require(CREATED.matcher(parameters).find(), "there is no created: " + parameters);
        require(!algorithm.find() || algorithm.group(1).equals("rsa-v1_5-sha256"), "another algorithm: " + parameters);
        require(components.contains("@method"), "@method is not signed: " + components);
        require(components.contains("@target-uri"), "@target-uri is not signed: " + components);
        if (request.body().length > 0) {
            require(components.contains("content-digest"), "content-digest is not signed: " + components);
            String digest = request.header("Content-Digest");
            require(digest.equals(contentDigest(request.body())), "the digest is not that of the body: " + digest);
        }
        byte[] base = base(components, input.group(2), request.method(), request.uri(), request::header);
        require(
                Digests.holds(keys.apply(keyId.group(1)), base, signature.group(2)),
                "the signature does not hold for\n" + new String(base, StandardCharsets.UTF_8));
        return new Proof(keyId.group(1), Proof.Scheme.RFC_9421, components);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new Proof.Missing("RFC 9421: " + message);
        }
    }
}

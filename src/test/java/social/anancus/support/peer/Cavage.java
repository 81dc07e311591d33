package social.anancus.support.peer;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signatures after draft-cavage-http-signatures-12, made and checked by the letter of the draft. */
final class Cavage {
    private static final Pattern PARAMETER = Pattern.compile("([a-zA-Z]+)=(?:\"([^\"]*)\"|([0-9]+))");

    private Cavage() {}

    /**
     * @param names what is signed
     * @param target method in lower case, blank, path and query
     * @param header the value of a header by its name
     * @param parameters the signature's own, for {@code (created)} and {@code (expires)}
     */
    static byte[] text(
            List<String> names, String target, Function<String, String> header, Map<String, String> parameters) {
        return names.stream()
                .map(name -> switch (name) {
                    case "(request-target)" -> name + ": " + target;
                    case "(created)" -> name + ": " + parameters.get("created");
                    case "(expires)" -> name + ": " + parameters.get("expires");
                    default -> name + ": " + header.apply(name);
                })
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, String> parameters(String header) {
        Map<String, String> found = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        return found;
    }

    /**
     * @param keys the public key of a key id
     * @throws Proof.Missing if it does not hold, or leaves out what every server wants signed
     */
    static Proof check(Received request, Function<String, PublicKey> keys) {
        Map<String, String> parameters = parameters(request.header("Signature"));
        String keyId = parameters.getOrDefault("keyId", "");
        List<String> names =
                Arrays.asList(parameters.getOrDefault("headers", "date").split(" "));
        String algorithm = parameters.getOrDefault("algorithm", "hs2019");
        require(algorithm.equals("rsa-sha256") || algorithm.equals("hs2019"), "the algorithm is " + algorithm);
        require(names.contains("(request-target)"), "(request-target) is not signed: " + names);
        require(names.contains("host"), "the host is not signed: " + names);
        require(names.contains("date") || names.contains("(created)"), "no time is signed: " + names);
        for (String name : names) {
            require(name.startsWith("(") || !request.header(name).isEmpty(), name + " is signed but was not sent");
        }
        if (request.body().length > 0) {
            require(names.contains("digest"), "the digest is not signed: " + names);
            String digest = request.header("Digest");
            require(
                    digest.equals("SHA-256=" + Digests.sha256(request.body())),
                    "the digest is not that of the body: " + digest);
        }
        String target = request.method().toLowerCase(Locale.ROOT) + " " + request.target();
        byte[] text = text(names, target, request::header, parameters);
        require(
                Digests.holds(keys.apply(keyId), text, parameters.getOrDefault("signature", "")),
                "the signature does not hold for\n" + new String(text, StandardCharsets.UTF_8));
        return new Proof(keyId, Proof.Scheme.CAVAGE, names);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new Proof.Missing("draft-cavage: " + message);
        }
    }
}

package social.anancus.federation.signature;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.federation.signature.StructuredFields.Bytes;
import social.anancus.federation.signature.StructuredFields.Inner;
import social.anancus.federation.signature.StructuredFields.Member;
import social.anancus.federation.signature.StructuredFields.Text;
import social.anancus.federation.signature.StructuredFields.Value;
import social.anancus.federation.signature.StructuredFields.Whole;

/**
 * Reads an HTTP Message Signature (RFC 9421) and demands what we demand: one signature, with {@code created} and
 * {@code keyid}, over {@code @method} and {@code @target-uri}, with a body also over its {@code content-digest}.
 */
final class MessageReader {
    private final RequestHead request;
    private final OwnNames names;
    private final String authority;

    private MessageReader(RequestHead request, OwnNames names, String authority) {
        this.request = request;
        this.names = names;
        this.authority = authority;
    }

    /**
     * @param request has a header {@code Signature-Input}
     * @param names what is ours
     * @param now the time
     * @return what the signature says
     * @throws Refused (MALFORMED, NOT_SIGNED) if it is not proper, not strong or not fresh enough
     */
    static Claim read(RequestHead request, OwnNames names, Instant now) {
        String authority = request.header("host")
                .flatMap(names::own)
                .orElseThrow(() -> refused("the request was signed for another host"));
        return new MessageReader(request, names, authority).claim(now);
    }

    private Claim claim(Instant now) {
        Map<String, Member> inputs = dictionary("signature-input");
        Map<String, Member> signatures = dictionary("signature");
        if (inputs.size() != 1) {
            throw refused("a request must have exactly one signature");
        }
        Map.Entry<String, Member> only = inputs.entrySet().iterator().next();
        Member input = only.getValue();
        Member signature = signatures.get(only.getKey());
        if (!(input.value() instanceof Inner(List<Member> components))
                || signature == null
                || !(signature.value() instanceof Bytes(byte[] bytes))) {
            throw malformed("the signature headers do not go together");
        }
        StringBuilder text = new StringBuilder();
        Set<String> covered = new HashSet<>();
        for (Member component : components) {
            String name = name(component);
            if (!covered.add(name)) {
                throw malformed("the signature covers a component twice");
            }
            text.append(component.written()).append(": ").append(value(name)).append('\n');
        }
        demandStrength(covered);
        text.append("\"@signature-params\": ").append(input.written());
        checkTimes(input.parameters(), now);
        KeyId key = KeyId.of(keyId(input.parameters()), names);
        ClaimedDigest digest = request.isRead() ? null : ClaimedDigest.modern(value("content-digest"));
        return new Claim(key, algorithm(input.parameters()), bytes, List.of(text.toString()), digest);
    }

    private Map<String, Member> dictionary(String header) {
        return StructuredFields.dictionary(
                request.header(header).orElseThrow(() -> refused("the request is not signed")));
    }

    private void demandStrength(Set<String> covered) {
        if (!covered.contains("@method") || !covered.contains("@target-uri")) {
            throw refused("the signature must cover @method and @target-uri");
        }
        if (!request.isRead() && !covered.contains("content-digest")) {
            throw refused("the signature must cover the content-digest");
        }
    }

    private static String name(Member component) {
        if (!(component.value() instanceof Text(String name))) {
            throw malformed("a component of the signature is no text");
        }
        if (!component.parameters().isEmpty()) {
            throw refused("a component of the signature has parameters that are not known here");
        }
        return name;
    }

    private String value(String name) {
        return switch (name) {
            case "@method" -> request.method();
            case "@target-uri" -> names.address(authority, request.target());
            case "@authority" -> authority;
            case "@scheme" -> names.scheme();
            case "@request-target" -> request.target();
            case "@path" -> request.path();
            case "@query" -> "?" + (request.query() == null ? "" : request.query());
            default -> {
                if (name.startsWith("@")) {
                    throw refused("a component of the signature is not known here");
                }
                yield request.header(name)
                        .orElseThrow(() -> refused("the signature covers a header that is not there"));
            }
        };
    }

    private static void checkTimes(Map<String, Value> parameters, Instant now) {
        if (!(parameters.get("created") instanceof Whole(long created))) {
            throw refused("the signature does not say when it was made");
        }
        Value expires = parameters.get("expires");
        if (expires != null && !(expires instanceof Whole)) {
            throw malformed("a time in the signature is no time");
        }
        Instant end = expires instanceof Whole(long seconds) ? TimeWindow.ofSeconds(seconds) : null;
        TimeWindow.check(TimeWindow.ofSeconds(created), end, now);
    }

    private static String keyId(Map<String, Value> parameters) {
        if (parameters.get("keyid") instanceof Text(String id)) {
            return id;
        }
        throw refused("the signature does not name its key");
    }

    private static Claim.Algorithm algorithm(Map<String, Value> parameters) {
        return switch (parameters.get("alg")) {
            case null -> Claim.Algorithm.OF_THE_KEY;
            case Text(String name) when name.equals("rsa-v1_5-sha256") -> Claim.Algorithm.RSA_SHA256;
            case Text(String name) when name.equals("ed25519") -> Claim.Algorithm.ED25519;
            default -> throw refused("the signature has an algorithm that is not taken");
        };
    }

    private static Refused malformed(String message) {
        return new Refused(Reason.MALFORMED, message);
    }

    private static Refused refused(String message) {
        return new Refused(Reason.NOT_SIGNED, message);
    }
}

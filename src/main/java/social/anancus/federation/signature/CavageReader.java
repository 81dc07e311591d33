package social.anancus.federation.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;

/**
 * Reads a signature of draft-cavage-http-signatures-12 and demands what we demand: {@code (request-target)}, {@code host},
 * and {@code date} or {@code (created)} are covered, with a body the {@code digest} too.
 *
 * <p>Senders differ in whether the query is part of {@code (request-target)}; a GET without it is taken as well.
 */
final class CavageReader {
    private static final String TARGET = "(request-target)";
    private static final String CREATED = "(created)";
    private static final String EXPIRES = "(expires)";
    private static final String DATE = "date";
    private static final String DIGEST = "digest";
    private static final int MOST_HEADERS = 32;

    private final RequestHead request;
    private final OwnNames names;
    private final Map<String, String> fields;
    private final List<String> covered;

    private CavageReader(RequestHead request, OwnNames names, Map<String, String> fields) {
        this.request = request;
        this.names = names;
        this.fields = fields;
        this.covered = Arrays.asList(fields.getOrDefault("headers", DATE)
                .strip()
                .toLowerCase(Locale.ROOT)
                .split(" +", MOST_HEADERS + 1));
    }

    /**
     * @param request has a header {@code Signature}, or {@code Authorization} with that scheme
     * @param names what is ours
     * @param now the time
     * @return what the signature says
     * @throws Refused (MALFORMED, NOT_SIGNED) if it is not proper, not strong or not fresh enough
     */
    static Claim read(RequestHead request, OwnNames names, Instant now) {
        List<String> lines = request.headers().apply("signature");
        if (lines.size() > 1) {
            throw malformed("there is more than one signature");
        }
        String header = lines.isEmpty()
                ? request.headers().apply("authorization").stream()
                        .filter(CavageFields::isScheme)
                        .findFirst()
                        .orElseThrow(() -> refused("the request is not signed"))
                : lines.getFirst();
        CavageReader reader = new CavageReader(request, names, CavageFields.parse(header));
        return reader.claim(now);
    }

    private Claim claim(Instant now) {
        String keyId = required("keyId");
        byte[] signature = signature(required("signature"));
        demandStrength();
        Claim.Algorithm algorithm = algorithm();
        TimeWindow.check(created(), covered.contains(EXPIRES) ? time("expires") : null, now);
        String host = request.header("host").orElse("");
        if (names.own(host).isEmpty()) {
            throw refused("the request was signed for another host");
        }
        KeyId key = KeyId.of(keyId, names);
        ClaimedDigest digest = request.isRead() ? null : ClaimedDigest.old(header(DIGEST));
        List<String> texts = new ArrayList<>(List.of(text(request.target())));
        if (request.isRead() && request.query() != null) {
            texts.add(text(request.path()));
        }
        return new Claim(key, algorithm, signature, texts, digest);
    }

    private void demandStrength() {
        Set<String> once = new HashSet<>(covered);
        if (once.size() < covered.size() || covered.size() > MOST_HEADERS) {
            throw malformed("the signature covers a header twice, or too many");
        }
        if (!once.contains(TARGET) || !once.contains("host")) {
            throw refused("the signature must cover (request-target) and host");
        }
        if (!once.contains(DATE) && !once.contains(CREATED)) {
            throw refused("the signature must cover date or (created)");
        }
        if (!request.isRead() && !once.contains(DIGEST)) {
            throw refused("the signature must cover the digest of the body");
        }
    }

    private Claim.Algorithm algorithm() {
        String name = fields.getOrDefault("algorithm", "hs2019").toLowerCase(Locale.ROOT);
        boolean withTimes = covered.contains(CREATED) || covered.contains(EXPIRES);
        return switch (name) {
            case "hs2019" -> Claim.Algorithm.OF_THE_KEY;
            case "ed25519" -> Claim.Algorithm.ED25519;
            case "rsa-sha256" -> {
                if (withTimes) { // section 2.3 of the draft
                    throw malformed("(created) and (expires) do not go with rsa-sha256");
                }
                yield Claim.Algorithm.RSA_SHA256;
            }
            default -> throw refused("the signature has an algorithm that is not taken");
        };
    }

    /** The time that is covered; what is not covered says nothing. */
    private Instant created() {
        if (covered.contains(CREATED)) {
            return time("created");
        }
        Instant date = HttpDates.read(header(DATE));
        if (date == null) {
            throw malformed("the date header is no date");
        }
        return date;
    }

    private Instant time(String field) {
        String text = required(field);
        if (!text.matches("[0-9]{1,12}")) {
            throw malformed("a time in the signature is no time");
        }
        return TimeWindow.ofSeconds(Long.parseLong(text));
    }

    private String text(String target) {
        StringBuilder text = new StringBuilder();
        for (String name : covered) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(name).append(": ").append(value(name, target));
        }
        return text.toString();
    }

    private String value(String name, String target) {
        return switch (name) {
            case TARGET -> request.method().toLowerCase(Locale.ROOT) + " " + target;
            case CREATED -> required("created");
            case EXPIRES -> required("expires");
            default -> header(name);
        };
    }

    private String header(String name) {
        return request.header(name).orElseThrow(() -> refused("the signature covers a header that is not there"));
    }

    private String required(String field) {
        @Nullable String value = fields.get(field);
        if (value == null) {
            throw malformed("the signature has no " + field);
        }
        return value;
    }

    private static byte[] signature(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw malformed("the signature is not base64");
        }
    }

    private static Refused malformed(String message) {
        return new Refused(Reason.MALFORMED, message);
    }

    private static Refused refused(String message) {
        return new Refused(Reason.NOT_SIGNED, message);
    }
}

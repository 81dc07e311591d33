package social.anancus.federation.signature;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;

/**
 * The digest of a body as a header claims it. SHA-256 must be among the algorithms; of those that are known each must be
 * right, others are passed over.
 */
final class ClaimedDigest {
    private static final int MOST = 8;

    private final Map<String, byte[]> claimed = new LinkedHashMap<>();

    private ClaimedDigest() {}

    /**
     * @param header {@code Digest} (RFC 3230): {@code SHA-256=base64}, several with commas between
     * @throws Refused (MALFORMED) if it is not of this form; (NOT_SIGNED) without SHA-256
     */
    static ClaimedDigest old(String header) {
        ClaimedDigest digest = new ClaimedDigest();
        String[] parts = header.split(",", MOST + 1);
        if (parts.length > MOST) {
            throw malformed();
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw malformed();
            }
            digest.add(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return digest.demandSha256();
    }

    /**
     * @param header {@code Content-Digest} (RFC 9530): a dictionary of byte sequences
     * @throws Refused (MALFORMED) if it is not of this form; (NOT_SIGNED) without SHA-256
     */
    static ClaimedDigest modern(String header) {
        ClaimedDigest digest = new ClaimedDigest();
        StructuredFields.dictionary(header).forEach((name, member) -> {
            if (!(member.value() instanceof StructuredFields.Bytes(byte[] bytes))) {
                throw malformed();
            }
            digest.put(name, bytes);
        });
        return digest.demandSha256();
    }

    private void add(String name, String base64) {
        String algorithm = name.toUpperCase(Locale.ROOT);
        if (!isKnown(algorithm)) {
            return;
        }
        try {
            put(name, Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private void put(String name, byte[] bytes) {
        String algorithm = name.toUpperCase(Locale.ROOT);
        if (isKnown(algorithm) && claimed.put(algorithm, bytes) != null) {
            throw malformed();
        }
    }

    private static boolean isKnown(String algorithm) {
        return algorithm.equals(Digests.SHA_256) || algorithm.equals(Digests.SHA_512);
    }

    private ClaimedDigest demandSha256() {
        if (!claimed.containsKey(Digests.SHA_256)) {
            throw new Refused(Reason.NOT_SIGNED, "the digest of the body must be there by SHA-256");
        }
        return this;
    }

    /**
     * @param body the exact bytes that came
     * @return their SHA-256
     * @throws Refused (NOT_SIGNED) if a digest is another one
     */
    byte[] check(byte[] body) {
        byte[] sha256 = Digests.of(Digests.SHA_256, body);
        boolean right = true;
        for (Map.Entry<String, byte[]> each : claimed.entrySet()) {
            byte[] actual = each.getKey().equals(Digests.SHA_256) ? sha256 : Digests.of(each.getKey(), body);
            right &= MessageDigest.isEqual(actual, each.getValue());
        }
        if (!right) {
            throw new Refused(Reason.NOT_SIGNED, "the digest is not that of the body");
        }
        return sha256;
    }

    private static Refused malformed() {
        return new Refused(Reason.MALFORMED, "the digest header is not proper");
    }
}

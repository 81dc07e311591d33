package social.anancus.support.peer;

import java.util.List;

/**
 * A signature of a request that held.
 *
 * @param keyId whose key
 * @param scheme how it was signed
 * @param covered what was signed, in order
 */
public record Proof(String keyId, Scheme scheme, List<String> covered) {
    /** The two ways in which servers sign requests. */
    public enum Scheme {
        /** draft-cavage-http-signatures-12. */
        CAVAGE,
        /** RFC 9421. */
        RFC_9421
    }

    /** A request bears no signature, or one that does not hold. */
    public static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }
}

package social.anancus.federation.signature;

import java.security.PrivateKey;

/**
 * A key of ours, open.
 *
 * @param id under which others find its public half
 * @param key the secret half
 */
record SigningKey(String id, PrivateKey key) {
    private static final String FRAGMENT = "#main-key";

    /**
     * @param actor the URI of one of our actors
     * @return the id of its key; with a fragment, as some servers take no other
     */
    static String idOf(String actor) {
        return actor + FRAGMENT;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}

package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import social.anancus.platform.json.Json;

/** A document ready to be sent. */
final class Document {
    private static final int TAG_BYTES = 15;

    private final byte[] json;
    private final String tag;
    private final boolean waits;

    private Document(byte[] json, String tag, boolean waits) {
        this.json = json;
        this.tag = tag;
        this.waits = waits;
    }

    static Document of(ObjectNode document, Json json) {
        byte[] bytes = json.writeBytes(document);
        return new Document(bytes, tag(bytes), waits(document));
    }

    /** A quote of somebody else that has no approval yet. */
    private static boolean waits(ObjectNode document) {
        return document.path("quote").isTextual()
                && !document.has("quoteAuthorization")
                && !document.path("quote")
                        .asText()
                        .startsWith(document.path("attributedTo").asText() + "/");
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    byte[] json() {
        return json;
    }

    /** Tells this version from others (RFC 9110, section 8.8.3), without its quotes. */
    String tag() {
        return tag;
    }

    /** Whether it will change soon. */
    boolean waits() {
        return waits;
    }

    int weight() {
        return json.length + 200;
    }
}

package social.anancus.platform.json;

/** What JSON from outside may hold. Each limit is the last value that is accepted. */
public final class JsonLimits {
    /** Objects and arrays inside each other. */
    public static final int DEPTH = 64;

    /** Characters in one string. */
    public static final int STRING_LENGTH = 1024 * 1024;

    /** Digits in one number. */
    public static final int NUMBER_LENGTH = 64;

    /** Characters in one name. */
    public static final int NAME_LENGTH = 4096;

    /** Elements of one array, or members of one object. */
    public static final int ELEMENTS = 10_000;

    /** Bytes of a document where the caller sets no other limit. */
    public static final int DOCUMENT_BYTES = 1024 * 1024;

    private JsonLimits() {}
}

package social.anancus.federation.vocabulary;

/** How much of a document of another server is read. What is beyond is cut or passed over; each limit is the last that is taken. */
public final class AsLimits {
    /** Characters of an id or address; a longer one counts as absent. */
    public static final int URI = 2048;

    /** Types of one object. */
    public static final int TYPES = 16;

    /** Those to whom an object is addressed, in {@code to} and {@code cc} each. */
    public static final int RECIPIENTS = 1000;

    /** Tags of one object, of whatever type. */
    public static final int TAGS = 300;

    /** Mentions of one status. */
    public static final int MENTIONS = 50;

    /** Hashtags of one status. */
    public static final int HASHTAGS = 50;

    /** Custom emojis of one object. */
    public static final int EMOJIS = 100;

    /** Characters of a hashtag. */
    public static final int HASHTAG = 1000;

    /** Characters of an emoji's word between colons. */
    public static final int SHORTCODE = 2048;

    /** Attachments of a status that are looked at. */
    public static final int ATTACHMENTS_READ = 16;

    /** Attachments of a status that are kept. */
    public static final int ATTACHMENTS = 4;

    /** Options of a poll. */
    public static final int POLL_OPTIONS = 500;

    /** Characters of a poll's option. */
    public static final int POLL_OPTION = 2048;

    /** What a counter that another server tells may be. */
    public static final long COUNT = 100_000_000;

    /** Characters of an actor's name for handles; an actor with a longer one is refused. */
    public static final int USERNAME = 2048;

    /** Characters of a name that is shown. */
    public static final int DISPLAY_NAME = 2048;

    /** Characters of a profile's text. */
    public static final int BIO = 20 * 1024;

    /** Rows of a profile's table. */
    public static final int FIELDS = 50;

    /** Characters of either side of such a row. */
    public static final int FIELD = 2047;

    /** Other names of an account, and domains that may name it. */
    public static final int ALIASES = 256;

    /** Keys of an actor. */
    public static final int KEYS = 10;

    /** Characters of a key. */
    public static final int KEY = 16 * 1024;

    /** Characters of an attachment's description. */
    public static final int ALT_TEXT = 10_000;

    /** Characters of a content warning. */
    public static final int SPOILER = 10_000;

    /** Characters of a status's HTML before it is made safe. */
    public static final int CONTENT = 256 * 1024;

    /** Pages of a collection that are fetched. */
    public static final int COLLECTION_PAGES = 10;

    /** Pinned statuses of an account that are fetched. */
    public static final int FEATURED = 150;

    private AsLimits() {}
}

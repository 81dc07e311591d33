package social.anancus.platform.upload;

/** How much callers may send at once, in bytes. Each limit is the last length that is accepted. */
public final class BodyLimits {
    private static final int MIB = 1024 * 1024;

    /** A body without files; also all texts together of one with files. */
    public static final int TEXT = MIB;

    /** One file: what Mastodon takes of a video. */
    public static final long FILE = 99L * MIB;

    /** A whole body with files. */
    public static final long WITH_FILES = FILE + 9L * MIB;

    /** Parts of a multipart body. */
    public static final int PARTS = 1000;

    /** What stands above one part. */
    static final int PART_HEADER = 4096;

    private BodyLimits() {}
}

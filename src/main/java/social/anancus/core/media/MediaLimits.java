package social.anancus.core.media;

/** How large things may be; Mastodon's limits, shown by the instance's description. */
public final class MediaLimits {
    /** Bytes of an uploaded picture. */
    public static final long IMAGE_BYTES = 16L << 20;
    /** Bytes of an uploaded film or piece of music. */
    public static final long VIDEO_BYTES = 99L << 20;
    /** Pixels of a picture before it is scaled. */
    public static final long IMAGE_PIXELS = 33_177_600;
    /** Pixels of a moving GIF. */
    public static final long GIF_PIXELS = 1280 * 720;
    /** Pixels of a film's frame. */
    public static final long VIDEO_PIXELS = 8_294_400;
    /** Frames a second. */
    public static final int FRAME_RATE = 120;
    /** Frames of a film. */
    public static final int FRAMES = 36_000;
    /** Characters of a description. */
    public static final int DESCRIPTION = 10_000;
    /** Bytes of an uploaded avatar or header. */
    public static final long PROFILE_IMAGE_BYTES = 8L << 20;

    static final long ORIGINAL_PIXELS = 8_294_400;
    static final long SMALL_PIXELS = 230_400;
    /** What a film is scaled to that has to be coded anew. */
    static final long CODED_PIXELS = 1920 * 1080;
    /** Bytes of a file that was made here. */
    static final long MADE_BYTES = 256L << 20;

    private MediaLimits() {}
}

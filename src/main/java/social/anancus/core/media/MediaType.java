package social.anancus.core.media;

import java.util.Locale;

/** What an attachment is to those who look at it. */
public enum MediaType {
    IMAGE,
    /** A film without sound that plays over and over. */
    GIFV,
    VIDEO,
    AUDIO,
    /** Of another server, of a kind that is not shown here. */
    UNKNOWN;

    /**
     * @return its name in the API, such as {@code gifv}
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package social.anancus.web.status;

import org.jspecify.annotations.Nullable;

/**
 * A picture, film or piece of music in a post.
 *
 * @param id the attachment
 * @param kind what it is
 * @param url the file; null as long as it is made, and where it cannot be shown here
 * @param preview a small picture of it; null for none
 * @param description what is to be seen or heard; empty where nobody says
 * @param label what the button says that opens the description
 * @param focus the words for {@code data-focus}; null for the middle
 * @param width of what is shown; null where it is not known
 * @param height of what is shown; null where it is not known
 * @param length how long it plays; null where that is not known
 * @param origin where it lies on its own server; null for uploads
 */
public record MediaItem(
        long id,
        Kind kind,
        @Nullable String url,
        @Nullable String preview,
        String description,
        String label,
        @Nullable String focus,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String length,
        @Nullable String origin) {
    /** How it is shown. */
    public enum Kind {
        IMAGE,
        /** A film without sound that plays over and over. */
        GIF,
        VIDEO,
        AUDIO,
        /** A link to a file that cannot be shown here, or not yet. */
        FILE
    }

    public boolean image() {
        return kind == Kind.IMAGE;
    }

    public boolean gif() {
        return kind == Kind.GIF;
    }

    public boolean video() {
        return kind == Kind.VIDEO;
    }

    public boolean audio() {
        return kind == Kind.AUDIO;
    }

    public boolean file() {
        return kind == Kind.FILE;
    }

    /**
     * @return whether it stands in the frame of pictures, not below it
     */
    public boolean framed() {
        return kind == Kind.IMAGE || kind == Kind.GIF || kind == Kind.VIDEO;
    }

    public boolean described() {
        return !description.isEmpty();
    }
}

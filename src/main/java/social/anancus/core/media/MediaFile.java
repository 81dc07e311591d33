package social.anancus.core.media;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A stored file of an attachment, or none. */
@Embeddable
public class MediaFile {
    private @Nullable String key;
    private @Nullable String type;
    private @Nullable Long size;

    /** No file. */
    public MediaFile() {}

    /**
     * @param key its name among the stored files
     * @param type what it is, as the server made it
     * @param size its length in bytes
     */
    public MediaFile(String key, String type, long size) {
        this.key = key;
        this.type = type;
        this.size = size;
    }

    public @Nullable String key() {
        return key;
    }

    public @Nullable String type() {
        return type;
    }

    public @Nullable Long size() {
        return size;
    }
}

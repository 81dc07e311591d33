package social.anancus.core.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To whom a status is addressed, the widest first. */
public enum Visibility {
    /** Everyone, and shown in public timelines. */
    PUBLIC,
    /** Everyone, but not in public timelines. */
    UNLISTED,
    /** The author's followers and those who are mentioned. */
    PRIVATE,
    /** Those who are mentioned. */
    DIRECT,
    /** Some whom another server chose; comes from other servers only, and behaves as {@link #DIRECT}. */
    LIMITED;

    /**
     * @return the word of the API; clients know no {@code limited}, they see {@code private}
     */
    public String wireName() {
        return this == LIMITED ? "private" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word what a client sends
     * @return the visibility, of those that a client may choose
     */
    public static Optional<Visibility> ofWire(String word) {
        return Arrays.stream(values())
                .filter(value -> value != LIMITED && value.wireName().equals(word))
                .findFirst();
    }

    /**
     * @return whether everyone may see it
     */
    public boolean isOpen() {
        return this == PUBLIC || this == UNLISTED;
    }
}

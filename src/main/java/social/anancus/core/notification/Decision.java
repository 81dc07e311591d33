package social.anancus.core.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a notification, or of those of one kind of sender. */
public enum Decision {
    /** It is shown. */
    ACCEPT,
    /** It is held back, and shown under requests only. */
    FILTER,
    /** It is not made. */
    DROP;

    /**
     * @return the word of the API
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word what a client sends
     * @return the decision
     */
    public static Optional<Decision> ofWire(String word) {
        return Arrays.stream(values())
                .filter(value -> value.wireName().equals(word))
                .findFirst();
    }
}

package social.anancus.core.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a filter applies. */
public enum FilterContext {
    HOME,
    NOTIFICATIONS,
    PUBLIC,
    THREAD,
    ACCOUNT;

    /**
     * @return the word of the API
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word what a client sends
     * @return what it means
     */
    public static Optional<FilterContext> ofWire(String word) {
        return Arrays.stream(values())
                .filter(value -> value.wireName().equals(word))
                .findFirst();
    }
}

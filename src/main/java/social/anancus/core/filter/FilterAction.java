package social.anancus.core.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a status to which a filter applies. */
public enum FilterAction {
    WARN,
    HIDE,
    BLUR;

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
    public static Optional<FilterAction> ofWire(String word) {
        return Arrays.stream(values())
                .filter(value -> value.wireName().equals(word))
                .findFirst();
    }
}

package social.anancus.core.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may quote a status without asking. */
public enum QuotePolicy {
    PUBLIC,
    FOLLOWERS,
    NOBODY;

    /**
     * @return the word of the API
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word what a client sends
     * @return the policy
     */
    public static Optional<QuotePolicy> ofWire(String word) {
        return Arrays.stream(values())
                .filter(value -> value.wireName().equals(word))
                .findFirst();
    }
}

package social.anancus.core.moderation;

import java.util.Arrays;
import java.util.Locale;
import social.anancus.platform.error.Invalid;

/** What a report is about. */
public enum ReportCategory {
    SPAM,
    LEGAL,
    /** Against rules of this server. */
    VIOLATION,
    OTHER;

    /**
     * @return the word of the API
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word what a client sends
     * @return the category
     * @throws Invalid if there is none of that name
     */
    public static ReportCategory ofWire(String word) {
        return Arrays.stream(values())
                .filter(value -> value.wireName().equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("'" + word + "' is not a valid category"));
    }
}

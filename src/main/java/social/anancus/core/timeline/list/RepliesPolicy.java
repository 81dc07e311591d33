package social.anancus.core.timeline.list;

import java.util.Arrays;
import java.util.Locale;
import social.anancus.platform.error.Invalid;

/** Which replies of its members a list shows. */
public enum RepliesPolicy {
    /** Those to anybody whom the owner follows. */
    FOLLOWED,
    /** Those to members of the list. */
    LIST,
    /** None. */
    NONE;

    /**
     * @return the word of the API
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word what a client sends
     * @return the policy
     * @throws Invalid if there is none of that name
     */
    public static RepliesPolicy ofWire(String word) {
        return Arrays.stream(values())
                .filter(value -> value.wireName().equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("'" + word + "' is not a valid replies_policy"));
    }
}

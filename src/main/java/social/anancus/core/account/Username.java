package social.anancus.core.account;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.FieldError.Code;

/**
 * The name of a local account: 1 to 30 letters, digits and underscores. Upper and lower case are kept, but do not tell two
 * names apart.
 *
 * @param text the name as its owner wrote it
 */
public record Username(String text) {
    /** How long a local name may be. */
    public static final int MAX_LENGTH = 30;

    private static final String FIELD = "username";
    /** How long the name of a remote account may be. */
    public static final int MAX_REMOTE_LENGTH = 2048;

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_]+");
    // possessive, so that a long name without a match costs one pass
    private static final Pattern REMOTE = Pattern.compile("[A-Za-z0-9_]++(?:[.-]++[A-Za-z0-9_]++)*+");
    private static final String DIGITS = "0123456789";
    private static final String LOOK_ALIKES = "oizeasgtbg";

    /**
     * @throws IllegalArgumentException if the text is no local name; ask {@link #mistakes} first
     */
    public Username {
        if (!mistakes(text).isEmpty()) {
            throw new IllegalArgumentException("this is no username");
        }
    }

    /**
     * @param text what somebody wants to be called
     * @return what is wrong with its form; empty for a local name
     */
    public static List<FieldError> mistakes(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of(FieldError.blank(FIELD));
        }
        if (!LOCAL.matcher(text).matches()) {
            return List.of(FieldError.of(FIELD, Code.INVALID, "must contain only letters, numbers and underscores"));
        }
        return text.length() > MAX_LENGTH ? List.of(FieldError.tooLong(FIELD, MAX_LENGTH)) : List.of();
    }

    /**
     * @param text the {@code preferredUsername} of a remote actor
     * @return whether it can be part of a handle: also dots and dashes inside, at most 2048 characters
     */
    public static boolean isRemote(String text) {
        return text.length() <= MAX_REMOTE_LENGTH && REMOTE.matcher(text).matches();
    }

    /**
     * @return the form in which names are compared with each other
     */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * @return the form in which names are compared with reserved ones: lower case, digits as the letters that they look
     *     like, no underscores; may be empty
     */
    public String folded() {
        StringBuilder folded = new StringBuilder();
        for (char c : lower().toCharArray()) {
            int digit = DIGITS.indexOf(c);
            if (digit >= 0) {
                folded.append(LOOK_ALIKES.charAt(digit));
            } else if (c != '_') {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}

package social.anancus.core.status;

import social.anancus.platform.error.Invalid;
import social.anancus.platform.text.TextLength;

/** How long a status may be. */
public final class StatusLimits {
    /** The content warning and the text together, in characters as people see them; addresses count less. */
    public static final int MOST_CHARACTERS = 500;

    private StatusLimits() {}

    /**
     * @param text what an author typed
     * @return the same without white space around it; empty if there is nothing but white space of whatever kind, such as
     *     spaces that do not break
     */
    static String stripped(String text) {
        boolean blank = text.codePoints().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
        return blank ? "" : text.strip();
    }

    /**
     * @param text what it says
     * @param spoiler the content warning
     * @throws Invalid if both together are too long
     */
    static void validate(String text, String spoiler) {
        // counting costs time: what is far too long is refused unread
        boolean tooLong = text.length() + spoiler.length() > 100 * MOST_CHARACTERS
                || TextLength.countable(spoiler) + TextLength.countable(text) > MOST_CHARACTERS;
        if (tooLong) {
            throw new Invalid("Validation failed: Text character limit of " + MOST_CHARACTERS + " exceeded");
        }
    }
}

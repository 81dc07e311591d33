package social.anancus.platform.text;

/**
 * Which names a hashtag can have: word characters, between them also a middle dot, a katakana dot or a zero-width
 * non-joiner, and not digits alone. It is Mastodon's rule, so that what is a link there is a link here.
 */
public final class HashtagSyntax {
    private static final String SEPARATORS = "_\u00B7\u30FB\u200C";

    private HashtagSyntax() {}

    /**
     * @param codePoint a character
     * @return whether it starts a hashtag: {@code #} or its full-width form
     */
    public static boolean isMark(int codePoint) {
        return codePoint == '#' || codePoint == '\uFF03';
    }

    /**
     * @param name a name without its {@code #}
     * @return whether it can be a hashtag
     */
    public static boolean isName(String name) {
        return nameEnd(name, 0) == name.length();
    }

    /**
     * @param codePoint a character
     * @return whether it may stand in the name by which hashtags are compared
     */
    public static boolean isComparable(int codePoint) {
        boolean thaiSign = codePoint >= 0x0E47 && codePoint <= 0x0E4E;
        return Character.isAlphabetic(codePoint) || Character.isDigit(codePoint) || thaiSign || isSeparator(codePoint);
    }

    /**
     * Reads each character of the name once.
     *
     * @param text any text
     * @param start where a name should start
     * @return the char after the name; -1 if there is none
     */
    static int nameEnd(String text, int start) {
        int i = start;
        int end = start;
        boolean letter = false;
        boolean separated = false;
        boolean separatorBefore = false;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            boolean word = TextEntities.isWord(codePoint);
            if (!word && (i == start || !isSeparator(codePoint))) {
                break;
            }
            letter |= word && Character.isAlphabetic(codePoint);
            separated |= word && separatorBefore;
            separatorBefore |= i > start && isSeparator(codePoint);
            i += Character.charCount(codePoint);
            if (word) {
                end = i;
            }
        }
        return end > start && (letter || separated) ? end : -1;
    }

    private static boolean isSeparator(int codePoint) {
        return SEPARATORS.indexOf(codePoint) >= 0;
    }
}

package social.anancus.platform.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the words between colons that may stand for custom emojis. */
public final class Shortcodes {
    private static final int MOST = 200;

    private Shortcodes() {}

    /**
     * @param texts plain texts or HTML
     * @return the words of at least two characters, each once, in their order
     */
    public static Set<String> find(String... texts) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts) {
            int open = text.indexOf(':');
            while (open >= 0 && found.size() < MOST) {
                int end = open + 1;
                while (end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
                boolean closed = end < text.length() && text.charAt(end) == ':';
                if (closed && end - open > 2) {
                    found.add(text.substring(open + 1, end));
                    end++;
                }
                open = text.indexOf(':', Math.max(end, open + 1));
            }
        }
        return found;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}

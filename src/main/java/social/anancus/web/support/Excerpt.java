package social.anancus.web.support;

import social.anancus.platform.text.TextLength;
import social.anancus.platform.text.VisibleText;

/** The beginning of a text, for links to the whole of it and for previews. */
public final class Excerpt {
    /** More characters than this do not stand for one that people see, unless somebody piles up marks. */
    private static final int OF_ONE = 4;

    private Excerpt() {}

    /**
     * @param text plain text
     * @param longest how many characters there may be
     * @return its beginning on one line, with an ellipsis where something is missing; empty where there is nothing to be seen, so
     *     that something else can be said
     */
    public static String of(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        String shown = TextLength.truncate(start(line, OF_ONE * longest), longest, "…");
        return VisibleText.isNothing(shown) ? "" : VisibleText.closed(shown);
    }

    private static String start(String line, int longest) {
        if (line.length() <= longest) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest) + "…";
    }
}

package social.anancus.platform.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a text is in what people call characters: extended grapheme clusters (Unicode UAX #29). */
public final class TextLength {
    /** What an address counts, whatever its length (Mastodon's {@code characters_reserved_per_url}). */
    public static final int URL_LENGTH = 23;

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private TextLength() {}

    /**
     * Counts characters as people see them.
     *
     * @param text any text
     * @return the number of grapheme clusters
     */
    public static int graphemes(String text) {
        int count = 0;
        Matcher matcher = CLUSTER.matcher(text);
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /**
     * Counts as Mastodon does for the limit of a status: an address counts {@link #URL_LENGTH}, of a remote handle only
     * the part before the second at sign.
     *
     * @param text what a person wrote
     * @return its length under that rule
     */
    public static int countable(String text) {
        StringBuilder counted = new StringBuilder(text.length());
        int done = 0;
        for (TextEntities.Entity entity : TextEntities.find(text)) {
            counted.append(text, done, entity.start());
            if (entity.kind() == TextEntities.Kind.URL) {
                counted.repeat('x', URL_LENGTH);
            } else if (entity.kind() == TextEntities.Kind.HASHTAG) {
                counted.append(text, entity.start(), entity.end());
            } else {
                int second = text.indexOf('@', entity.start() + 1);
                int end = second < 0 || second >= entity.end() ? entity.end() : second;
                counted.append(text, entity.start(), end);
            }
            done = entity.end();
        }
        return graphemes(counted.append(text, done, text.length()).toString());
    }

    /**
     * Cuts a text without breaking a character.
     *
     * @param text any text
     * @param max how many grapheme clusters may stay, 0 or more
     * @return the text itself where it is short enough, else its first clusters
     */
    public static String truncate(String text, int max) {
        return truncate(text, max, "");
    }

    /**
     * Cuts a text and says so by a mark such as an ellipsis.
     *
     * @param text any text
     * @param max how many grapheme clusters the result may have, the mark included
     * @param mark what is put behind a cut text
     * @return the text itself where it is short enough, else its beginning and the mark
     */
    public static String truncate(String text, int max, String mark) {
        int keep = Math.max(0, max - graphemes(mark));
        Matcher matcher = CLUSTER.matcher(text);
        int count = 0;
        int cut = 0;
        while (matcher.find()) {
            count++;
            if (count <= keep) {
                cut = matcher.end();
            }
            if (count > max) {
                return text.substring(0, cut) + mark;
            }
        }
        return text;
    }
}

package social.anancus.core.tag;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import social.anancus.platform.text.HashtagSyntax;

/**
 * The name of a hashtag, by Mastodon's rules.
 *
 * @param compared by which hashtags are the same: NFKC, lower case, Latin letters without accents
 * @param display as somebody wrote it, without {@code #}
 */
public record TagName(String compared, String display) {
    private static final int MAX_LENGTH = 1000;
    private static final int FIRST_ACCENTED = 0xC0;
    private static final int LAST_ACCENTED = 0x17F;
    private static final Map<Integer, Character> STROKES = Map.ofEntries(
            Map.entry((int) 'ð', 'd'),
            Map.entry((int) 'đ', 'd'),
            Map.entry((int) 'ħ', 'h'),
            Map.entry((int) 'ı', 'i'),
            Map.entry((int) 'ĸ', 'k'),
            Map.entry((int) 'ł', 'l'),
            Map.entry((int) 'ŋ', 'n'),
            Map.entry((int) 'ø', 'o'),
            Map.entry((int) 'ŧ', 't'));

    /**
     * @param text a name, with or without its {@code #}
     * @return it, if it can be the name of a hashtag as it stands
     */
    public static Optional<TagName> parse(String text) {
        String bare = withoutMark(text);
        return HashtagSyntax.isName(bare) ? named(bare) : Optional.empty();
    }

    /**
     * For names from elsewhere: if it cannot be a hashtag as it stands, the characters that are in the way are
     * passed over.
     *
     * @param text a name, with or without its {@code #}
     * @return what is left, if that can be the name of a hashtag
     */
    public static Optional<TagName> clean(String text) {
        return parse(text).or(() -> parse(comparableOnly(text)));
    }

    /**
     * @param text any text
     * @return the form in which the names of hashtags are compared and stored; may be empty
     */
    public static String normalise(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return comparableOnly(withoutAccents(wide.toLowerCase(Locale.ROOT)));
    }

    private static Optional<TagName> named(String bare) {
        if (bare.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String compared = normalise(bare);
        return compared.isEmpty() || compared.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.of(new TagName(compared, bare));
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && HashtagSyntax.isMark(text.charAt(0)) ? text.substring(1) : text;
    }

    private static String withoutAccents(String lower) {
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            plain.append(c >= FIRST_ACCENTED && c <= LAST_ACCENTED ? fold(c) : c);
        }
        return plain.toString();
    }

    private static char fold(char c) {
        char first =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return first < 128 ? first : STROKES.getOrDefault((int) c, c);
    }

    private static String comparableOnly(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(HashtagSyntax::isComparable).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}

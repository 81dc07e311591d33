package social.anancus.core.search;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name or handle that somebody looks for.
 *
 * @param name the beginning of a username, or of words of a display name, in lower case
 * @param domain the beginning of the domain; null where none was given, empty for this server
 */
record AccountQuery(String name, @Nullable String domain) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    static AccountQuery parse(String text, String localDomain) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        bare = bare.startsWith("@") ? bare.substring(1) : bare;
        int at = bare.indexOf('@');
        if (at < 0) {
            return new AccountQuery(bare, null);
        }
        String domain = bare.substring(at + 1);
        return new AccountQuery(bare.substring(0, at), domain.equals(localDomain) ? "" : domain);
    }

    /**
     * @return the words of a display name to look for, each by its beginning, in the form of {@code to_tsquery}; empty for
     *     handles
     */
    String nameWords() {
        return domain != null
                ? ""
                : NO_WORD.splitAsStream(name)
                        .filter(word -> !word.isEmpty())
                        .map(word -> word + ":*")
                        .collect(Collectors.joining(" & "));
    }
}

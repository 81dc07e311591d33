package social.anancus.core.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name or handle that somebody looks for.
 *
 * @param name the beginning of a username or a part of a name, in lower case
 * @param domain the beginning of the domain; null where none was given, empty for this server
 */
record AccountQuery(String name, @Nullable String domain) {
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
}

package social.anancus.core.login;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.mail.MailAddress;

/**
 * An e-mail address in the narrow form that all mail programs read alike: dot-atom (RFC 5322, 3.2.3) at host name. Quoted
 * local parts, comments, address literals and the routing characters {@code %} and {@code !} are refused, because what
 * one program takes for part of a name sends another's message elsewhere.
 *
 * @param text the address in lower case
 */
public record EmailAddress(String text) {
    /** How many characters the longest address has that a column takes. */
    public static final int MAX_LENGTH = 320;

    private static final String FIELD = "email";
    private static final String ROUTING = "%!|`";
    private static final Pattern LAST_LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /**
     * @throws IllegalArgumentException if the text is no address in lower case; use {@link #of}
     */
    public EmailAddress {
        if (!isAddress(text) || !text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("this is no e-mail address");
        }
    }

    /**
     * @param text an address; ask {@link #mistakes} first
     * @throws IllegalArgumentException if it is none
     */
    public static EmailAddress of(String text) {
        return new EmailAddress(text.toLowerCase(Locale.ROOT));
    }

    /**
     * @param text what somebody gave as an address
     * @return what is wrong with its form; empty for an address
     */
    public static List<FieldError> mistakes(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of(FieldError.blank(FIELD));
        }
        return isAddress(text) ? List.of() : List.of(FieldError.invalid(FIELD));
    }

    private static boolean isAddress(String text) {
        return MailAddress.isValid(text)
                && text.chars().noneMatch(c -> ROUTING.indexOf(c) >= 0)
                && LAST_LABEL
                        .matcher(text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf('@')) + 1))
                        .matches();
    }

    /**
     * @return the host behind the at sign
     */
    public String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}

package social.anancus.platform.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message to one person. Sender and date are the transport's.
 *
 * @param to the address, as {@link MailAddress#isValid(String)} wants it
 * @param subject one line
 * @param text the message as plain text
 * @param html the same as a page
 * @param headers more header fields, such as {@code List-Unsubscribe}; one line each
 */
public record MailMessage(String to, String subject, String text, String html, Map<String, String> headers) {
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,75}");
    private static final Set<String> RESERVED = Set.of(
            "to",
            "cc",
            "bcc",
            "from",
            "sender",
            "reply-to",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "return-path");

    /**
     * @throws IllegalArgumentException if the address is not of the accepted form, a header field has a line break or
     *     another control character, or is one that the transport writes
     */
    public MailMessage {
        if (!MailAddress.isValid(to)) {
            throw new IllegalArgumentException("the recipient is not an address");
        }
        requireOneLine("Subject", subject);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String name = header.getKey();
            String lower = name.toLowerCase(Locale.ROOT);
            if (!HEADER_NAME.matcher(name).matches() || RESERVED.contains(lower) || lower.startsWith("content-")) {
                throw new IllegalArgumentException("not a header field that may be set: " + lower.strip());
            }
            requireOneLine(name, header.getValue());
        }
        headers = Map.copyOf(headers);
    }

    /**
     * The same message with one header field more.
     *
     * @param name the field's name
     * @param value its value
     * @return the message
     * @throws IllegalArgumentException as the constructor
     */
    public MailMessage withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new MailMessage(to, subject, text, html, all);
    }

    private static void requireOneLine(String name, String value) {
        if (value.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw new IllegalArgumentException("the header field " + name + " has a control character");
        }
    }
}

package social.anancus.platform.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.anancus.platform.http.OutboundException.Reason;

/**
 * Addresses as they come in documents and {@code Location} headers, made proper: what RFC 3986 does not allow in a path
 * or query is percent-encoded, the fragment is dropped, control characters are refused.
 */
public final class WebUrls {
    /** The longest address we ask, in characters. */
    public static final int MAX_LENGTH = 8192;

    private static final Pattern START = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?]*");
    private static final String NEVER_PLAIN = " \"<>\\^`{|}";

    private WebUrls() {}

    /**
     * Reads an address. Whether the server may ask it is decided when it is sent.
     *
     * @param text an absolute address
     * @return the address
     * @throws OutboundException (REFUSED_URL) if it cannot be one
     */
    public static URI parse(String text) throws OutboundException {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            throw refused("the address is too long");
        }
        int fragment = stripped.indexOf('#');
        try {
            return new URI(encode(fragment < 0 ? stripped : stripped.substring(0, fragment)));
        } catch (URISyntaxException e) {
            throw refused("this is not an address");
        }
    }

    /**
     * @param base the address that was asked
     * @param location what its answer points to, absolute or relative (RFC 9110, section 10.2.2)
     * @return the absolute address
     * @throws OutboundException (REFUSED_URL) if it cannot be one
     */
    static URI resolve(URI base, String location) throws OutboundException {
        URI target = parse(location);
        if (target.getScheme() == null
                && target.getRawAuthority() == null
                && target.getRawPath().isEmpty()) {
            // java.net.URI follows RFC 2396 here and would drop the last segment of the path
            String query = target.getRawQuery() == null ? base.getRawQuery() : target.getRawQuery();
            return URI.create(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath()
                    + (query == null ? "" : "?" + query));
        }
        return base.resolve(target);
    }

    /**
     * @param part of a path or query
     * @return the same with what is not ASCII as percent-encoded UTF-8
     * @throws OutboundException (REFUSED_URL) for lone surrogates
     */
    static String encodeOther(String part) throws OutboundException {
        ByteBuffer bytes;
        try {
            bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(part));
        } catch (CharacterCodingException e) {
            throw refused("the address is not proper Unicode");
        }
        StringBuilder encoded = new StringBuilder();
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xff;
            if (b < 0x80) {
                encoded.append((char) b);
            } else {
                percent(encoded, b);
            }
        }
        return encoded.toString();
    }

    private static String encode(String text) throws OutboundException {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused("the address holds control characters");
        }
        Matcher start = START.matcher(text);
        int from = start.lookingAt() ? start.end() : 0;
        int query = text.indexOf('?', from);
        StringBuilder encoded = new StringBuilder(text.substring(0, from));
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bracketInPath = (c == '[' || c == ']') && (query < 0 || i < query);
            boolean loosePercent = c == '%' && !isEscape(text, i);
            if (NEVER_PLAIN.indexOf(c) >= 0 || bracketInPath || loosePercent) {
                percent(encoded, c);
            } else {
                encoded.append(c);
            }
        }
        return encoded.substring(0, from) + encodeOther(encoded.substring(from));
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 0x80
                && text.charAt(at + 2) < 0x80;
    }

    private static void percent(StringBuilder to, int b) {
        to.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4, 16)));
        to.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }

    private static OutboundException refused(String message) {
        return new OutboundException(Reason.REFUSED_URL, message);
    }
}

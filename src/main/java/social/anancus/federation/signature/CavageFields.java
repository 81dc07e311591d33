package social.anancus.federation.signature;

import java.util.HashMap;
import java.util.Map;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;

/**
 * The parameters of a signature in draft-cavage-12, {@code keyId="...",headers="..."}: in one pass from left to right, whatever
 * stands there.
 */
final class CavageFields {
    private static final String SCHEME = "Signature ";
    private static final int LONGEST = 8 * 1024;
    private static final int MOST = 16;

    private final String text;
    private int at;

    private CavageFields(String text) {
        this.text = text;
    }

    static boolean isScheme(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /**
     * @param header the header {@code Signature}, or {@code Authorization} with the scheme {@code Signature}
     * @return the parameters by name; numbers stand there as text
     * @throws Refused (MALFORMED) if it is not of this form, names a parameter twice or is too long
     */
    static Map<String, String> parse(String header) {
        if (header.length() > LONGEST) {
            throw malformed("the signature header is too long");
        }
        CavageFields fields = new CavageFields(isScheme(header) ? header.substring(SCHEME.length()) : header);
        Map<String, String> found = new HashMap<>();
        do {
            fields.skipSpace();
            String name = fields.token();
            fields.skipSpace();
            fields.require('=');
            fields.skipSpace();
            String value = fields.peek() == '"' ? fields.quoted() : fields.token();
            if (found.put(name, value) != null || found.size() > MOST) {
                throw malformed("the signature header names a parameter twice, or too many");
            }
            fields.skipSpace();
        } while (fields.accept(','));
        if (fields.at < fields.text.length()) {
            throw malformed("the signature header is not proper");
        }
        return found;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accept(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void require(char wanted) {
        if (!accept(wanted)) {
            throw malformed("the signature header is not proper");
        }
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    private String token() {
        int from = at;
        while (isTokenCharacter(peek())) {
            at++;
        }
        if (at == from) {
            throw malformed("the signature header is not proper");
        }
        return text.substring(from, at);
    }

    private static boolean isTokenCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c == '\\') {
                if (at == text.length()) {
                    break;
                }
                c = text.charAt(at++);
            }
            value.append(c);
        }
        throw malformed("the signature header has a quote without an end");
    }

    private static Refused malformed(String message) {
        return new Refused(Reason.MALFORMED, message);
    }
}

package social.anancus.federation.signature;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.federation.signature.StructuredFields.Bytes;
import social.anancus.federation.signature.StructuredFields.Decimal;
import social.anancus.federation.signature.StructuredFields.Display;
import social.anancus.federation.signature.StructuredFields.Flag;
import social.anancus.federation.signature.StructuredFields.Inner;
import social.anancus.federation.signature.StructuredFields.Member;
import social.anancus.federation.signature.StructuredFields.Text;
import social.anancus.federation.signature.StructuredFields.Time;
import social.anancus.federation.signature.StructuredFields.Token;
import social.anancus.federation.signature.StructuredFields.Value;
import social.anancus.federation.signature.StructuredFields.Whole;

/** The parsing algorithms of RFC 9651, section 4.2: one pass from left to right, failing at the first thing out of place. */
final class StructuredFieldsParser {
    private static final int LONGEST = 8 * 1024;
    private static final int MOST_MEMBERS = 64;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_BEFORE_POINT = 12;
    private static final int MOST_BEHIND_POINT = 3;
    private static final String IN_TOKENS = "!#$%&'*+-.^_`|~:/";

    private final String text;
    private int at;

    StructuredFieldsParser(String text) {
        if (text.length() > LONGEST) {
            throw malformed();
        }
        this.text = text;
    }

    Map<String, Member> dictionary() {
        Map<String, Member> members = new LinkedHashMap<>();
        skip(' ');
        while (at < text.length()) {
            String key = key();
            Member member;
            if (accept('=')) {
                member = member();
            } else {
                member = new Member(new Flag(true), parameters());
            }
            members.remove(key); // the last one counts, and stands where it stands
            members.put(key, member);
            demand(members.size() <= MOST_MEMBERS);
            skipOptionalSpace();
            if (at == text.length()) {
                return members;
            }
            demand(accept(','));
            skipOptionalSpace();
            demand(at < text.length());
        }
        return members;
    }

    private Member member() {
        Value value = peek() == '(' ? inner() : bare();
        return new Member(value, parameters());
    }

    private Inner inner() {
        List<Member> items = new ArrayList<>();
        demand(accept('('));
        while (at < text.length()) {
            skip(' ');
            if (accept(')')) {
                return new Inner(List.copyOf(items));
            }
            items.add(new Member(bare(), parameters()));
            demand(items.size() <= MOST_MEMBERS && (peek() == ' ' || peek() == ')'));
        }
        throw malformed();
    }

    private LinkedHashMap<String, Value> parameters() {
        LinkedHashMap<String, Value> found = new LinkedHashMap<>();
        while (accept(';')) {
            skip(' ');
            String key = key();
            Value value = accept('=') ? bare() : new Flag(true);
            found.remove(key);
            found.put(key, value);
            demand(found.size() <= MOST_MEMBERS);
        }
        return found;
    }

    private String key() {
        int from = at;
        demand(isLower(peek()) || peek() == '*');
        while (isLower(peek()) || isDigit(peek()) || "_-.*".indexOf(peek()) >= 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private Value bare() {
        char first = peek();
        return switch (first) {
            case '"' -> new Text(string());
            case ':' -> bytes();
            case '?' -> flag();
            case '@' -> time();
            case '%' -> display();
            default -> {
                if (first == '-' || isDigit(first)) {
                    yield number();
                }
                yield token();
            }
        };
    }

    private Value number() {
        int from = at;
        accept('-');
        int digits = at;
        demand(isDigit(peek()));
        skipDigits();
        if (peek() != '.') {
            demand(at - digits <= MOST_DIGITS);
            return new Whole(Long.parseLong(text.substring(from, at)));
        }
        demand(at - digits <= MOST_BEFORE_POINT);
        at++;
        int behind = at;
        skipDigits();
        demand(at > behind && at - behind <= MOST_BEHIND_POINT);
        return new Decimal(canonical(text.substring(from, behind - 1), text.substring(behind, at)));
    }

    private static String canonical(String before, String behind) {
        String shortest = behind.replaceFirst("0+$", "");
        return Long.parseLong(before) == 0 && before.startsWith("-")
                ? "-0." + (shortest.isEmpty() ? "0" : shortest)
                : Long.parseLong(before) + "." + (shortest.isEmpty() ? "0" : shortest);
    }

    private void skipDigits() {
        while (isDigit(peek())) {
            at++;
        }
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c == '\\') {
                demand(peek() == '"' || peek() == '\\');
                c = text.charAt(at++);
            } else {
                demand(c >= ' ' && c < 0x7f);
            }
            value.append(c);
        }
        throw malformed();
    }

    private Display display() {
        at++;
        demand(accept('"'));
        int end = text.indexOf('"', at);
        demand(end >= 0);
        String encoded = text.substring(at, end);
        demand(encoded.matches("(?:[ !#$&-~]|%[0-9a-f]{2})*+"));
        at = end + 1;
        return new Display(encoded);
    }

    private Token token() {
        int from = at;
        demand(isLetter(peek()) || peek() == '*');
        while (isLetter(peek()) || isDigit(peek()) || (peek() != 0 && IN_TOKENS.indexOf(peek()) >= 0)) {
            at++;
        }
        return new Token(text.substring(from, at));
    }

    private Bytes bytes() {
        at++;
        int end = text.indexOf(':', at);
        demand(end >= 0);
        String base64 = text.substring(at, end);
        at = end + 1;
        try {
            return new Bytes(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private Flag flag() {
        at++;
        if (accept('1')) {
            return new Flag(true);
        }
        demand(accept('0'));
        return new Flag(false);
    }

    private Time time() {
        at++;
        demand(peek() == '-' || isDigit(peek()));
        if (number() instanceof Whole(long seconds)) {
            return new Time(seconds);
        }
        throw malformed();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accept(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skip(char skipped) {
        while (at < text.length() && text.charAt(at) == skipped) {
            at++;
        }
    }

    private void skipOptionalSpace() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetter(char c) {
        return isLower(c) || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void demand(boolean proper) {
        if (!proper) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused(Reason.MALFORMED, "a header is no proper structured field");
    }
}

package social.anancus.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds web addresses, handles and hashtags in text that people wrote, by one pass from left to right: the time grows with the
 * length only, whatever the text.
 */
public final class TextEntities {
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "gemini");
    private static final int MAX_SCHEME = 6;
    private static final int MAX_HOST = 253;
    private static final String NEVER_LAST = "!?.,:;*\"'`~([{<«‹“‘„「『（、。！？：；…|";

    private TextEntities() {}

    /** What was found. */
    public enum Kind {
        /** An address with its scheme, such as {@code https://example.org/a}. */
        URL,
        /** A handle: {@code @alice} or {@code @carol@remote.example}. */
        HANDLE,
        /** A hashtag with its mark: {@code #anancus}. */
        HASHTAG
    }

    /**
     * A part of a text.
     *
     * @param kind what it is
     * @param start its first char
     * @param end the char after its last
     */
    public record Entity(Kind kind, int start, int end) {}

    /**
     * Finds all addresses, handles and hashtags.
     *
     * @param text any text
     * @return them in their order; they do not overlap
     */
    public static List<Entity> find(String text) {
        List<Entity> found = new ArrayList<>();
        int done = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            int end = -1;
            Kind kind = Kind.URL;
            if (c == ':' && text.startsWith("://", i)) {
                start = schemeStart(text, i, done);
                end = start < 0 ? -1 : urlEnd(text, i + 3);
            } else if (c == '@') {
                kind = Kind.HANDLE;
                end = handleEnd(text, i);
            } else if (HashtagSyntax.isMark(c)) {
                kind = Kind.HASHTAG;
                end = hashtagEnd(text, i);
            }
            if (end > 0) {
                found.add(new Entity(kind, start, end));
                done = end;
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    /** Where a known scheme before this colon starts, or -1. */
    private static int schemeStart(String text, int colon, int from) {
        int start = colon;
        while (start > from && colon - start <= MAX_SCHEME && isAsciiLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean known = SCHEMES.contains(text.substring(start, colon).toLowerCase(Locale.ROOT));
        if (!known || start == 0) {
            return known ? start : -1;
        }
        int before = text.codePointBefore(start);
        return isWord(before) || "@#$-".indexOf(before) >= 0 ? -1 : start;
    }

    private static int urlEnd(String text, int hostStart) {
        int hostEnd = hostEnd(text, hostStart);
        if (hostEnd < 0) {
            return -1;
        }
        int end = hostEnd;
        if (end < text.length() && text.charAt(end) == ':') {
            int port = end + 1;
            while (port < text.length() && port - end <= 5 && isDigit(text.charAt(port))) {
                port++;
            }
            end = port > end + 1 ? port : end;
        }
        if (end >= text.length() || "/?#".indexOf(text.charAt(end)) < 0) {
            return end;
        }
        return pathEnd(text, end);
    }

    /** The end of a host name that has a dot and a top level of at least two characters; or -1. */
    private static int hostEnd(String text, int start) {
        int i = start;
        int lastDot = -1;
        int dotBefore = -1;
        int limit = Math.min(text.length(), start + MAX_HOST);
        while (i < limit) {
            int codePoint = text.codePointAt(i);
            if (codePoint == '.') {
                if (i == start || text.charAt(i - 1) == '.') {
                    break;
                }
                dotBefore = lastDot;
                lastDot = i;
            } else if (codePoint != '-' && !isWord(codePoint)) {
                break;
            }
            i += Character.charCount(codePoint);
        }
        int end = i;
        if (end > start && text.charAt(end - 1) == '.') {
            end--;
            lastDot = dotBefore;
        }
        return lastDot > start && end - lastDot > 2 ? end : -1;
    }

    /** The end of path, query and fragment: up to white space, without punctuation that belongs to the sentence. */
    private static int pathEnd(String text, int start) {
        int end = start;
        int parentheses = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (Character.isWhitespace(codePoint)
                    || Character.isSpaceChar(codePoint)
                    || Character.isISOControl(codePoint)
                    || codePoint == '<'
                    || codePoint == '>'
                    || codePoint == '"') {
                break;
            }
            parentheses += codePoint == '(' ? 1 : codePoint == ')' ? -1 : 0;
            end += Character.charCount(codePoint);
        }
        while (end > start + 1) {
            char last = text.charAt(end - 1);
            if (last == ')' ? parentheses >= 0 : "]}»›”’」』）".indexOf(last) < 0 && NEVER_LAST.indexOf(last) < 0) {
                break;
            }
            parentheses += last == '(' ? -1 : last == ')' ? 1 : 0;
            end--;
        }
        return end;
    }

    /** The end of the handle that starts with this at sign, or -1. */
    private static int handleEnd(String text, int at) {
        if (at > 0) {
            int before = text.codePointBefore(at);
            if (isWord(before) || before == '/' || before == '=' || before == '@') {
                return -1;
            }
        }
        int local = trimmedEnd(text, at + 1, true);
        if (local <= at + 1) {
            return -1;
        }
        if (local >= text.length() || text.charAt(local) != '@') {
            return local;
        }
        int domain = trimmedEnd(text, local + 1, false);
        return domain > local + 1 ? domain : local;
    }

    /** The end of the hashtag that starts with this mark, or -1. */
    private static int hashtagEnd(String text, int mark) {
        if (mark > 0) {
            int before = text.codePointBefore(mark);
            if (Character.isLetterOrDigit(before) || before == '/' || before == '=' || before == ')') {
                return -1;
            }
        }
        return HashtagSyntax.nameEnd(text, mark + 1);
    }

    /** The end of a run of name characters without the dots and hyphens that follow it. */
    private static int trimmedEnd(String text, int start, boolean ascii) {
        int end = start;
        int i = start;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            boolean name = ascii ? codePoint < 128 && isWord(codePoint) : isWord(codePoint);
            boolean joint = codePoint == '.' || codePoint == '-';
            if (!name && (!joint || i == start)) {
                break;
            }
            i += Character.charCount(codePoint);
            if (name) {
                end = i;
            }
        }
        return end;
    }

    static boolean isWord(int codePoint) {
        return codePoint == '_' || Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

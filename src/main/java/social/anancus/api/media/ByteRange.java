package social.anancus.api.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request asks for (RFC 9110, 14).
 *
 * @param first the first byte
 * @param last the last byte
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** What stands for a range that no byte of the file is in. */
    static final ByteRange UNSATISFIABLE = new ByteRange(0, -1);

    /**
     * @param header the value of {@code Range}; null for none
     * @param size how long the file is
     * @return the part; null for the whole, which is also the answer to several ranges and to what cannot be understood
     */
    static @Nullable ByteRange parse(@Nullable String header, long size) {
        Matcher matcher = ONE.matcher(header == null ? "" : header);
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return null;
        }
        if (matcher.group(1).isEmpty()) {
            long length = Math.min(size, Long.parseLong(matcher.group(2)));
            return length == 0 ? UNSATISFIABLE : new ByteRange(size - length, size - 1);
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first) {
            return null;
        }
        return first >= size ? UNSATISFIABLE : new ByteRange(first, last);
    }

    long length() {
        return last - first + 1;
    }
}

package social.anancus.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads IP addresses without the leniency of {@link java.net.InetAddress}, which takes {@code 127.1}, reads
 * {@code 127.0.257} as 127.0.1.1 and leading zeros as decimal.
 */
public final class IpLiterals {
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private IpLiterals() {}

    /**
     * @param text an IPv4 or IPv6 address, without brackets, zone or port
     * @return the address, IPv4 where it is mapped into IPv6; empty for anything else
     */
    public static Optional<InetAddress> address(String text) {
        byte[] bytes = text.indexOf(':') < 0 ? v4(text) : v6(text);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four or sixteen bytes are an address", e);
        }
    }

    /**
     * @param text a host
     * @return the four bytes of a canonical dotted address; {@code null} for anything else
     */
    public static byte @Nullable [] v4(String text) {
        byte[] bytes = new byte[4];
        int from = 0;
        for (int i = 0; i < 4; i++) {
            int dot = text.indexOf('.', from);
            int end = dot < 0 ? text.length() : dot;
            boolean last = i == 3;
            int octet = last == (dot < 0) ? octet(text, from, end) : -1;
            if (octet < 0) {
                return null;
            }
            bytes[i] = (byte) octet;
            from = end + 1;
        }
        return bytes;
    }

    /** A number up to 255 without leading zeros; -1 for anything else. By hand: each request asks for its caller's address. */
    private static int octet(String text, int from, int to) {
        int digits = to - from;
        if (digits < 1 || digits > 3 || (digits > 1 && text.charAt(from) == '0')) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number > 255 ? -1 : number;
    }

    /**
     * @param text an address as in RFC 4291, section 2.2, without brackets and zone
     * @return its sixteen bytes; {@code null} for anything else
     */
    public static byte @Nullable [] v6(String text) {
        if (text.length() > 45 || text.indexOf(':') < 0) {
            return null;
        }
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2), true);
        if (head == null || tail == null) {
            return null;
        }
        int given = head.size() + tail.size();
        if (gap < 0 ? given != 8 : given > 7) {
            return null;
        }
        byte[] bytes = new byte[16];
        put(bytes, 0, head);
        put(bytes, 8 - tail.size(), tail);
        return bytes;
    }

    private static void put(byte[] bytes, int firstGroup, List<Integer> groups) {
        for (int i = 0; i < groups.size(); i++) {
            bytes[2 * (firstGroup + i)] = (byte) (groups.get(i) >> 8);
            bytes[2 * (firstGroup + i) + 1] = (byte) (int) groups.get(i);
        }
    }

    private static @Nullable List<Integer> groups(String text, boolean dottedEndAllowed) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            byte[] dotted = dottedEndAllowed && i == parts.length - 1 ? v4(parts[i]) : null;
            if (dotted != null) {
                groups.add(((dotted[0] & 0xff) << 8) | (dotted[1] & 0xff));
                groups.add(((dotted[2] & 0xff) << 8) | (dotted[3] & 0xff));
            } else if (GROUP.matcher(parts[i]).matches()) {
                groups.add(Integer.parseInt(parts[i], 16));
            } else {
                return null;
            }
        }
        return groups;
    }
}

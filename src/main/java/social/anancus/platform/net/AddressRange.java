package social.anancus.platform.net;

import java.net.InetAddress;
import java.util.List;

/**
 * A block of IP addresses, written as an address or in CIDR notation (RFC 4632, RFC 4291 section 2.3).
 */
public final class AddressRange {
    private final byte[] network;
    private final int prefix;

    private AddressRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
     *
     * @param text the range; bits behind the prefix must be zero, so that a slip of the pen does not open more than meant
     * @return the range
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        byte[] bytes = address.indexOf(':') < 0 ? IpLiterals.v4(address) : IpLiterals.v6(address);
        if (bytes == null) {
            throw new IllegalArgumentException("'" + text + "' is not an address or CIDR range");
        }
        int prefix = bytes.length * 8;
        if (slash >= 0) {
            String digits = text.substring(slash + 1);
            if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > prefix) {
                throw new IllegalArgumentException("'" + text + "': the prefix must be 0 to " + prefix);
            }
            prefix = Integer.parseInt(digits);
        }
        AddressRange range = new AddressRange(bytes, prefix);
        for (int bit = prefix; bit < bytes.length * 8; bit++) {
            if ((bytes[bit / 8] & (0x80 >> (bit % 8))) != 0) {
                throw new IllegalArgumentException("'" + text + "' has bits behind its prefix");
            }
        }
        return range;
    }

    /**
     * @param address any address; a v4-mapped one counts as IPv4, as everywhere in Java
     * @return true if the range holds it
     */
    public boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    /**
     * @param address the four or sixteen bytes of an address, as they are: a v4-mapped one is IPv6 here
     * @return true if the range holds it
     */
    public boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = prefix / 8;
        for (int i = 0; i < whole; i++) {
            if (address[i] != network[i]) {
                return false;
            }
        }
        int rest = prefix % 8;
        int mask = (0xff << (8 - rest)) & 0xff;
        return rest == 0 || (address[whole] & mask) == (network[whole] & mask);
    }

    /**
     * @param ranges some ranges
     * @param address an address
     * @return whether one of them holds it
     */
    public static boolean anyContains(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}

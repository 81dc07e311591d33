package social.anancus.platform.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import social.anancus.platform.net.AddressRange;

/**
 * Which addresses the server may connect to: globally routable unicast ones, and those that the admin allows.
 *
 * <p>It is an allow-list: IPv4 less the blocks of the IANA IPv4 Special-Purpose Address Registry (RFC 6890), multicast
 * (RFC 5771) and class E (RFC 1112); IPv6 only inside 2000::/3 (RFC 4291, section 2.4) less the blocks of the IANA IPv6
 * Special-Purpose Address Registry that lie there. An IPv4 address inside a v4-mapped (RFC 4291, section 2.5.5.2) or
 * NAT64 (RFC 6052, 64:ff9b::/96) address is taken out and judged. Forms that end in a tunnel or are out of use are
 * refused whatever is in them: v4-compatible, 6to4 (RFC 7526), Teredo (RFC 4380), local-use NAT64 (RFC 8215).
 */
final class AddressGuard {
    private static final List<AddressRange> SPECIAL_V4 = ranges(
            "0.0.0.0/8", // this host on this network
            "10.0.0.0/8", // private use
            "100.64.0.0/10", // shared by carriers
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, cloud metadata
            "172.16.0.0/12", // private use
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // automatic multicast tunneling
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private use
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, limited broadcast

    private static final AddressRange GLOBAL_V6 = AddressRange.parse("2000::/3");
    private static final List<AddressRange> SPECIAL_V6 = ranges(
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID, DRIP
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private static final List<AddressRange> V4_INSIDE = ranges("::ffff:0:0/96", "64:ff9b::/96");

    private final List<AddressRange> allowed;

    /**
     * @param allowed ranges that may be spoken to although they are not globally routable
     */
    AddressGuard(List<AddressRange> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /**
     * @param address what a host name resolved to, or a literal
     * @return true if the server may connect to it
     */
    boolean permits(InetAddress address) {
        return permits(address.getAddress());
    }

    boolean permits(byte[] address) {
        byte[] judged = unwrap(address);
        if (allowed.stream().anyMatch(range -> range.contains(judged))) {
            return true;
        }
        if (judged.length == 4) {
            return SPECIAL_V4.stream().noneMatch(range -> range.contains(judged));
        }
        return GLOBAL_V6.contains(judged) && SPECIAL_V6.stream().noneMatch(range -> range.contains(judged));
    }

    private static byte[] unwrap(byte[] address) {
        boolean wrapped = V4_INSIDE.stream().anyMatch(range -> range.contains(address));
        return wrapped ? Arrays.copyOfRange(address, 12, 16) : address;
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::parse).toList();
    }
}

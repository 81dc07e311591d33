package social.anancus.platform.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address from which a request comes, seen through trusted proxies.
 *
 * @param address the address
 */
public record ClientAddress(InetAddress address) {
    private static final int IPV6_NETWORK_BYTES = 8;

    /**
     * Walks {@code X-Forwarded-For} from the right, where the nearest proxy writes, as long as the writers are trusted. The
     * rightmost address that is not trusted is the client: everything left of it is the client's own word.
     *
     * @param remoteAddress the other end of the connection, as {@code getRemoteAddr} gives it
     * @param forwardedFor the header, several ones joined by commas; null where there is none
     * @param trusted the networks of our proxies
     * @return the client
     * @throws IllegalArgumentException if the remote address is none
     */
    public static ClientAddress of(String remoteAddress, @Nullable String forwardedFor, List<AddressRange> trusted) {
        InetAddress nearest = IpLiterals.address(withoutZone(remoteAddress))
                .orElseThrow(() -> new IllegalArgumentException("the remote address is no address"));
        List<String> writers = forwardedFor == null ? List.of() : Arrays.asList(forwardedFor.split(",", -1));
        for (int i = writers.size() - 1; i >= 0 && AddressRange.anyContains(trusted, nearest); i--) {
            Optional<InetAddress> before =
                    IpLiterals.address(withoutPort(writers.get(i).strip()));
            if (before.isEmpty()) {
                break;
            }
            nearest = before.get();
        }
        return new ClientAddress(nearest);
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static String withoutPort(String entry) {
        if (entry.startsWith("[")) {
            int end = entry.indexOf(']');
            return end < 0 ? "" : entry.substring(1, end);
        }
        int colon = entry.indexOf(':');
        boolean one = colon >= 0 && colon == entry.lastIndexOf(':');
        return one ? entry.substring(0, colon) : entry;
    }

    /**
     * @return what is counted as one caller: an IPv4 address, or the /64 network of an IPv6 address, because one customer
     *     has a whole one
     */
    public String networkKey() {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES), 2 * IPV6_NETWORK_BYTES);
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are an address", e);
        }
    }

    @Override
    public String toString() {
        return address.getHostAddress();
    }
}

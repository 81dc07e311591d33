package social.anancus.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network: all addresses that share their first bits (RFC 4632, RFC 4291). IPv4 addresses that are mapped into IPv6
 * ({@code ::ffff:10.0.0.1}) count as IPv4, in networks and in addresses.
 */
public final class Cidr {
    private static final int BITS_BEFORE_MAPPED = 96;
    private static final String OCTET = "(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");

    private final byte[] network;
    private final int prefix;

    private Cidr(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /**
     * @param text an address, or an address and a prefix length: {@code 10.0.0.0/8}, {@code fd00::/8}, {@code ::1}; bits
     *     behind the prefix do not matter
     * @return the network; a single address is a network of one
     * @throws IllegalArgumentException if the text is no such thing
     */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        InetAddress address = address(literal)
                .orElseThrow(() -> new IllegalArgumentException(text + " is no address and no network"));
        int bits = address.getAddress().length * 8;
        if (slash < 0) {
            return new Cidr(address.getAddress(), bits);
        }
        String number = text.substring(slash + 1);
        if (!PREFIX.matcher(number).matches()) {
            throw new IllegalArgumentException(text + " has no prefix length behind the slash");
        }
        boolean mapped = bits == Integer.SIZE && literal.contains(":");
        int prefix = Integer.parseInt(number) - (mapped ? BITS_BEFORE_MAPPED : 0);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(text + " has a prefix length that does not fit");
        }
        return new Cidr(address.getAddress(), prefix);
    }

    /**
     * @param texts networks as {@link #parse} reads them
     * @return the networks
     * @throws IllegalArgumentException if one is none
     */
    public static List<Cidr> parseAll(List<String> texts) {
        return texts.stream().map(Cidr::parse).toList();
    }

    /**
     * Reads an address literal without asking the DNS. IPv4 has four decimal parts without leading zeros, so that nobody
     * takes 010 for eight.
     *
     * @param literal an IPv4 or IPv6 address, without brackets, zone or port
     * @return the address, IPv4 where it is mapped; empty for anything else
     */
    public static Optional<InetAddress> address(String literal) {
        try {
            Matcher ipv4 = IPV4.matcher(literal);
            if (ipv4.matches()) {
                byte[] bytes = new byte[4];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) Integer.parseInt(ipv4.group(i + 1));
                }
                return Optional.of(InetAddress.getByAddress(bytes));
            }
            // with a colon in it, Java never takes the text for a name
            return IPV6.matcher(literal).matches() ? Optional.of(InetAddress.getByName(literal)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /**
     * @param address an address
     * @return whether it lies in this network; an IPv6 address never lies in an IPv4 network, nor the other way round
     */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(bytes, 0, whole, network, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        return rest == 0 || ((bytes[whole] ^ network[whole]) & 0xff) >>> (8 - rest) == 0;
    }

    /**
     * @param networks some networks
     * @param address an address
     * @return whether one of them contains it
     */
    public static boolean anyContains(List<Cidr> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}

package social.anancus.platform.http;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import social.anancus.platform.http.OutboundException.Reason;
import social.anancus.platform.net.IpLiterals;

/** The one normal form of host names: ASCII (IDNA, RFC 3490), lower case, no dot at the end. */
public final class HostNames {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    /** A last label that makes URL parsers take the host for IPv4 (WHATWG URL, "ends in a number"). */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private static final int MAX_LENGTH = 253;

    private HostNames() {}

    /**
     * @param host a host name in Unicode or ASCII, or an IPv4 address in canonical form (no IPv6)
     * @return its normal form
     * @throws OutboundException (REFUSED_URL) if it is neither, such as {@code 127.1}, {@code 0x7f.1} or {@code a%0d}
     */
    public static String normalise(String host) throws OutboundException {
        String ascii = toAscii(host).toLowerCase(Locale.ROOT);
        if (ascii.endsWith(".")) {
            ascii = ascii.substring(0, ascii.length() - 1);
        }
        String[] labels = ascii.split("\\.", -1);
        boolean proper = ascii.length() <= MAX_LENGTH;
        for (String label : labels) {
            proper = proper && LABEL.matcher(label).matches();
        }
        if (!proper) {
            throw new OutboundException(Reason.REFUSED_URL, "this is not a host name");
        }
        if (NUMBER.matcher(labels[labels.length - 1]).matches() && IpLiterals.v4(ascii) == null) {
            throw new OutboundException(Reason.REFUSED_URL, "a numeric host must be written as d.d.d.d");
        }
        return ascii;
    }

    private static String toAscii(String host) throws OutboundException {
        boolean ascii = host.chars().allMatch(c -> c < 0x80);
        if (ascii) {
            return host;
        }
        if (host.length() > MAX_LENGTH) {
            throw new OutboundException(Reason.REFUSED_URL, "this host name is too long");
        }
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw new OutboundException(Reason.REFUSED_URL, "this is not an internationalised host name");
        }
    }
}

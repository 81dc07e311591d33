package social.anancus.platform.mail;

/** The form of mail addresses that the server accepts. */
public final class MailAddress {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LABEL = 63;
    private static final String SYMBOLS = "!#$%&'*+-/=?^_`{|}~";

    private MailAddress() {}

    /**
     * Whether a text is an address that every mail server reads alike: a dot-atom (RFC 5322, 3.2.3) at a host name of
     * letters, digits and hyphens (RFC 1123). Quoted local parts, comments, lists and address literals are refused.
     *
     * @param address any text; names beyond ASCII must be in Punycode
     * @return true if it is of that form
     */
    public static boolean isValid(String address) {
        int at = address.indexOf('@');
        return address.length() <= MAX_LENGTH
                && at > 0
                && at <= MAX_LOCAL
                && isDotted(address, 0, at, false)
                && isDotted(address, at + 1, address.length(), true);
    }

    /** Non-empty parts with single dots between. */
    private static boolean isDotted(String address, int start, int end, boolean host) {
        int partStart = start;
        for (int i = start; i <= end; i++) {
            if (i == end || address.charAt(i) == '.') {
                if (!isPart(address, partStart, i, host)) {
                    return false;
                }
                partStart = i + 1;
            }
        }
        return true;
    }

    private static boolean isPart(String address, int start, int end, boolean host) {
        if (start >= end) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = address.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && (host ? c != '-' : SYMBOLS.indexOf(c) < 0)) {
                return false;
            }
        }
        return !host || (end - start <= MAX_LABEL && address.charAt(start) != '-' && address.charAt(end - 1) != '-');
    }
}

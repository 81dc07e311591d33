package social.anancus.core.login;

/**
 * Where a log-in comes from.
 *
 * @param address the IP address
 * @param networkKey what is counted as one caller: the address, or its network
 * @param userAgent what the browser calls itself; empty where it says nothing
 */
public record Visitor(String address, String networkKey, String userAgent) {
    private static final int MAX_AGENT = 400;

    /** Cuts what nobody reads. */
    public Visitor {
        int end = Math.min(userAgent.length(), MAX_AGENT);
        if (end < userAgent.length() && Character.isHighSurrogate(userAgent.charAt(end - 1))) {
            end--;
        }
        userAgent = userAgent.substring(0, end).replace('\0', ' ');
    }
}

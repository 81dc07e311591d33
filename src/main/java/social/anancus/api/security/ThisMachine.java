package social.anancus.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.net.IpLiterals;

/** Tells requests that a program on this machine made from those that a proxy on it passed on for others. */
public final class ThisMachine {
    private static final List<String> PROXY_HEADERS = List.of("forwarded", "via", "x-real-ip");

    private ThisMachine() {}

    /**
     * @param request a request
     * @return true if it came from loopback and carries none of the headers by which proxies show themselves
     */
    public static boolean made(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr()) && !cameThroughProxy(request);
    }

    private static boolean isLoopback(@Nullable String address) {
        return address != null
                && IpLiterals.address(address.replaceFirst("%.*", ""))
                        .map(InetAddress::isLoopbackAddress)
                        .orElse(false);
    }

    private static boolean cameThroughProxy(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-forwarded") || PROXY_HEADERS.contains(name));
    }
}

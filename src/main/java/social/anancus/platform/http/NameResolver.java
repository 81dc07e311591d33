package social.anancus.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks host names up. It may block; the caller sees to the deadline. */
@FunctionalInterface
public interface NameResolver {
    /**
     * @param name a host name in ASCII, never an address
     * @return its addresses, best first
     * @throws UnknownHostException if it has none
     */
    List<InetAddress> resolve(String name) throws UnknownHostException;
}

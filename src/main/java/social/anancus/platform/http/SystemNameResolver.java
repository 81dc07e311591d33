package social.anancus.platform.http;

import jakarta.enterprise.context.Dependent;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up as the JVM does, with its cache and its {@code InetAddressResolverProvider} (JEP 418). */
@Dependent
class SystemNameResolver implements NameResolver {
    @Override
    public List<InetAddress> resolve(String name) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(name));
    }
}

package social.anancus.platform.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import social.anancus.platform.settings.ServerSettings;

/** A client that may speak to 127.0.1.0/24 on any port, and names that tests give to addresses. */
final class World implements NameResolver, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboundHttp.class.getName());

    static {
        LOG.setUseParentHandlers(false); // hundreds of refusals are no news here
    }

    private final Map<String, NameResolver> names = new ConcurrentHashMap<>();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "LOCAL_DOMAIN", "here.example",
            "WEB_DOMAIN", "www.here.example",
            "ALLOWED_PRIVATE_ADDRESSES", "127.0.1.0/24",
            "HTTP_ANY_PORT", "true"));

    OutboundHttp http = newClient();

    private OutboundHttp newClient() {
        return new OutboundHttp(ServerSettings.of(settings, Map.of()), this);
    }

    World with(String setting, String value) {
        http.close();
        settings.put(setting, value);
        http = newClient();
        return this;
    }

    ServerSettings settings() {
        return ServerSettings.of(settings, Map.of());
    }

    World name(String name, String... addresses) {
        return name(name, asked -> Stream.of(addresses).map(World::address).toList());
    }

    World name(String name, NameResolver resolver) {
        names.put(name, resolver);
        return this;
    }

    HttpAnswer get(String url) throws OutboundException {
        return http.send(HttpAsk.get(URI.create(url)));
    }

    OutboundException failureOf(String url) {
        return failureOf(HttpAsk.get(URI.create(url)));
    }

    OutboundException failureOf(HttpAsk ask) {
        return failure(() -> http.send(ask));
    }

    static OutboundException failure(ThrowingCallable call) {
        OutboundException failure = catchThrowableOfType(OutboundException.class, call);
        return failure == null ? Assertions.fail("nothing was thrown") : failure;
    }

    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<InetAddress> resolve(String name) throws UnknownHostException {
        NameResolver resolver = names.get(name);
        if (resolver == null) {
            throw new UnknownHostException(name);
        }
        return resolver.resolve(name);
    }

    @Override
    public void close() {
        http.close();
    }
}

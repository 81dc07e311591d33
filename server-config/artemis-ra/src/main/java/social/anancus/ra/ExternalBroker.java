package social.anancus.ra;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Brokers elsewhere, as an admin names them: {@code tcp://user:password@host:port}, several with commas between for a
 * pair that takes over from one another. {@code ssl://} is TLS; further parameters of Artemis's connector may follow as
 * a query ({@code ?trustStorePath=...}). User and password are taken from the first address that has them.
 *
 * @param connectors the connector's class name, once for each address
 * @param parameters the addresses in the resource adapter's own notation
 * @param several true where there is more than one address
 * @param user the user name, if given
 * @param password the password, if given
 */
record ExternalBroker(
        String connectors, String parameters, boolean several, Optional<String> user, Optional<String> password) {
    private static final int DEFAULT_PORT = 61616;

    /**
     * @param text the addresses
     * @return what they mean
     * @throws IllegalArgumentException naming what is wrong, without a password
     */
    static ExternalBroker parse(String text) {
        List<String> parameters = new ArrayList<>();
        String user = null;
        String password = null;
        for (String part : text.split(",", -1)) {
            URI address = address(part.strip());
            parameters.add(parameters(address));
            String login = address.getRawUserInfo();
            if (login != null && user == null) {
                int colon = login.indexOf(':');
                user = decode(colon < 0 ? login : login.substring(0, colon));
                password = colon < 0 ? null : decode(login.substring(colon + 1));
            }
        }
        List<String> connectors = parameters.stream()
                .map(each -> NettyConnectorFactory.class.getName())
                .toList();
        return new ExternalBroker(
                String.join(",", connectors),
                String.join(",", parameters),
                parameters.size() > 1,
                Optional.ofNullable(user),
                Optional.ofNullable(password));
    }

    private static URI address(String text) {
        String shown = text.replaceAll("//[^@/]*@", "//***@");
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw refused(shown);
        }
        boolean known = "tcp".equals(address.getScheme()) || "ssl".equals(address.getScheme());
        if (!known || address.getHost() == null) {
            throw refused(shown);
        }
        return address;
    }

    private static IllegalArgumentException refused(String shown) {
        return new IllegalArgumentException(
                shown + " is no address of a broker: expected tcp://user:password@host:port or ssl://...");
    }

    private static String parameters(URI address) {
        int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
        StringBuilder result = new StringBuilder("host=" + address.getHost() + ";port=" + port);
        if ("ssl".equals(address.getScheme())) {
            result.append(";sslEnabled=true");
        }
        String query = address.getQuery();
        if (query != null) {
            result.append(';').append(query.replace('&', ';'));
        }
        return result.toString();
    }

    private static @Nullable String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return parameters.replace(";", " ");
    }
}

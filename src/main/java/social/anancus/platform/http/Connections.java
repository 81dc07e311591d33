package social.anancus.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The pool of connections. Each belongs to a name <em>and</em> the checked address it was opened to, so that a connection is
 * only used again for an address that was checked just before. The pool itself cannot look names up at all.
 */
final class Connections {
    static final int MAX_TOTAL = 512;
    static final int MAX_HEADERS = 200;
    static final int MAX_HEADER_LINE = 16 * 1024;
    static final Duration IDLE = Duration.ofSeconds(30);
    private static final TimeValue LIFE = TimeValue.ofMinutes(5);

    private Connections() {}

    /**
     * @param connect how long a connection, and then its TLS handshake's reads, may take
     * @param read how long a read may take
     * @param perHost how many to one address of a host
     * @param tls whom to trust; names are always checked
     * @return a pool that the caller closes
     */
    static PoolingHttpClientConnectionManager pool(Duration connect, Duration read, int perHost, SSLContext tls) {
        Timeout connectTimeout = Timeout.of(connect);
        Timeout readTimeout = Timeout.of(read);
        return new PinnedBuilder()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls, HostnameVerificationPolicy.BUILTIN, null))
                .setConnectionFactory(connections())
                .setDnsResolver(new NoLookups())
                .setMaxConnTotal(MAX_TOTAL)
                .setMaxConnPerRoute(perHost)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(readTimeout)
                        .setTcpNoDelay(true)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connectTimeout).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connectTimeout)
                        .setSocketTimeout(readTimeout)
                        // nothing is sent twice, so each connection is looked at before it is used again
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(LIFE)
                        .build())
                .build();
    }

    /**
     * @param pool stays the caller's to close
     * @return a client without redirects, cookies, authentication, proxies, inflation and repetition
     */
    static CloseableHttpClient client(PoolingHttpClientConnectionManager pool) {
        return HttpClients.createMinimal(new Kept(pool));
    }

    private static ManagedHttpClientConnectionFactory connections() {
        return ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom()
                        .setMaxHeaderCount(MAX_HEADERS)
                        .setMaxLineLength(MAX_HEADER_LINE)
                        .build())
                // some servers send Location in UTF-8
                .charCodingConfig(CharCodingConfig.custom()
                        .setCharset(StandardCharsets.UTF_8)
                        .setMalformedInputAction(CodingErrorAction.REPLACE)
                        .setUnmappableInputAction(CodingErrorAction.REPLACE)
                        .build())
                .build();
    }

    /** Opens sockets that pay no heed to {@code socksProxyHost} and other proxies of the JVM. */
    private static final class PinnedBuilder extends PoolingHttpClientConnectionManagerBuilder {
        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    ignoredProxy -> new Socket(Proxy.NO_PROXY),
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build());
        }
    }

    /** Fails: who comes here has no checked address. */
    private static final class NoLookups implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException("names are looked up before");
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException("names are looked up before");
        }
    }

    /** The library closes its pool for good at any {@link Error}, such as one OutOfMemoryError under load; not this one. */
    private record Kept(HttpClientConnectionManager pool) implements HttpClientConnectionManager {
        @Override
        public LeaseRequest lease(String id, HttpRoute route, Timeout timeout, Object state) {
            return pool.lease(id, route, timeout, state);
        }

        @Override
        public void release(ConnectionEndpoint endpoint, Object state, TimeValue validFor) {
            pool.release(endpoint, state, validFor);
        }

        @Override
        public void connect(ConnectionEndpoint endpoint, TimeValue timeout, HttpContext context) throws IOException {
            pool.connect(endpoint, timeout, context);
        }

        @Override
        public void upgrade(ConnectionEndpoint endpoint, HttpContext context) throws IOException {
            pool.upgrade(endpoint, context);
        }

        @Override
        public void close() {}

        @Override
        public void close(CloseMode mode) {}
    }
}

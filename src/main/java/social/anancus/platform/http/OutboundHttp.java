package social.anancus.platform.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.http.OutboundException.Reason;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;
import social.anancus.platform.settings.Version;

/**
 * The one HTTP client to other servers. For each hop it checks the address, looks the name up once, refuses it if any of
 * its addresses is not globally routable (RFC 6890), and connects to a checked address while {@code Host}, SNI and the
 * certificate check keep the name; see {@link AddressGuard}.
 *
 * <p>Limits: a deadline for everything, a timeout per read, a cap on the inflated body, on header lines (16 KiB) and on their
 * number (200), on redirects, on requests at once to a host and in all. There are no cookies, no repetition, no proxy, no
 * authentication. Calls block and may come from virtual threads.
 */
@ApplicationScoped
public class OutboundHttp {
    /** The version in the User-Agent; a test compares it with the build's. */
    static final String VERSION = Version.NUMBER;

    private static final System.Logger LOG = System.getLogger(OutboundHttp.class.getName());

    private AddressGuard guard;
    private OwnHosts ownHosts;
    private boolean anyPort;
    private Duration totalTimeout;
    private HostSlots slots;
    private Lookups lookups;
    private DeadlineTimer timer;
    private PoolingHttpClientConnectionManager pool;
    private Exchange exchange;

    /** For the container. */
    @SuppressWarnings("NullAway.Init") // the proxy has no state
    protected OutboundHttp() {}

    /**
     * @param settings the limits, own names and allowed private addresses
     * @param names looks names up
     */
    @Inject
    public OutboundHttp(ServerSettings settings, NameResolver names) {
        this(settings, names, VERSION, TrustedAuthorities.context(settings.get(Settings.HTTP_CA_FILE)));
    }

    OutboundHttp(ServerSettings settings, NameResolver names, String version, SSLContext tls) {
        guard = new AddressGuard(settings.get(Settings.ALLOWED_PRIVATE_ADDRESSES));
        ownHosts = OwnHosts.of(settings);
        anyPort = settings.get(Settings.HTTP_ANY_PORT);
        totalTimeout = settings.get(Settings.HTTP_TOTAL_TIMEOUT);
        int perHost = settings.get(Settings.HTTP_PER_HOST);
        Duration readTimeout = settings.get(Settings.HTTP_READ_TIMEOUT);
        slots = new HostSlots(perHost);
        lookups = new Lookups(names, Lookups.TIMEOUT);
        timer = new DeadlineTimer();
        pool = Connections.pool(settings.get(Settings.HTTP_CONNECT_TIMEOUT), readTimeout, perHost, tls);
        timer.every(Connections.IDLE, () -> pool.closeIdle(TimeValue.of(Connections.IDLE)));
        exchange = new Exchange(Connections.client(pool), timer, readTimeout, userAgent(settings, version));
    }

    /** Makes the container create the client at the start, so that wrong settings stop it there. */
    void start(@Observes Startup event) {
        LOG.log(Level.DEBUG, "outbound HTTP is ready");
    }

    /**
     * Sends a request.
     *
     * @param ask what to send
     * @return the answer of the last hop, whatever its status, with its body
     * @throws OutboundException if it was refused or failed
     * @throws IllegalArgumentException if the signer adds a header that the client sets itself
     */
    public HttpAnswer send(HttpAsk ask) throws OutboundException {
        try {
            return follow(ask, null);
        } catch (BodyReader.SinkException e) {
            throw new IllegalStateException("there is no sink", e);
        }
    }

    /**
     * Sends a request and hands the body on as it comes, for what is too large for memory. Set
     * {@link HttpAsk#maxBytes(long)}. When this throws, the sink may hold a part of the body.
     *
     * @param ask what to send
     * @param sink takes the body of a 2xx answer; other answers' bodies are dropped
     * @return the answer of the last hop, whatever its status, without body
     * @throws OutboundException if it was refused or failed
     * @throws IOException if the sink failed, with its own exception
     */
    public HttpAnswer download(HttpAsk ask, BodySink sink) throws OutboundException, IOException {
        try {
            return follow(ask, sink);
        } catch (BodyReader.SinkException e) {
            throw e.reason();
        }
    }

    /** Ends all requests and threads. */
    @PreDestroy
    public void close() {
        timer.close();
        lookups.close();
        pool.close(CloseMode.IMMEDIATE);
    }

    PoolingHttpClientConnectionManager pool() {
        return pool;
    }

    private HttpAnswer follow(HttpAsk ask, @Nullable BodySink sink) throws OutboundException, BodyReader.SinkException {
        Deadline deadline = Deadline.in(ask.deadline().orElse(totalTimeout));
        URI next = ask.uri();
        try {
            Target first = check(next);
            Target target = first;
            Set<URI> visited = new HashSet<>();
            for (int followed = 0; ; followed++) {
                if (!visited.add(target.uri())) {
                    throw new OutboundException(Reason.TOO_MANY_REDIRECTS, target.host() + ": redirects in a circle");
                }
                HttpAnswer answer = hop(ask, first, target, deadline, sink);
                if (ask.redirects() == 0 || !Redirects.isRedirect(answer)) {
                    return answer;
                }
                if (followed == ask.redirects()) {
                    throw new OutboundException(Reason.TOO_MANY_REDIRECTS, target.host() + ": too many redirects");
                }
                next = WebUrls.resolve(target.uri(), answer.header("Location").orElse(""));
                target = check(next);
            }
        } catch (OutboundException e) {
            log(e, ask, next);
            throw e;
        }
    }

    private Target check(URI uri) throws OutboundException {
        Target target = Target.of(uri, anyPort);
        if (ownHosts.contains(target)) {
            throw new OutboundException(Reason.SELF, target.host() + ": this is our own address");
        }
        return target;
    }

    private HttpAnswer hop(HttpAsk ask, Target first, Target target, Deadline deadline, @Nullable BodySink sink)
            throws OutboundException, BodyReader.SinkException {
        HostSlots.Slot slot = slots.acquire(target.host(), deadline);
        try {
            List<HttpHeader> headers = Redirects.headersFor(ask.headers(), first, target);
            List<InetAddress> addresses = addresses(target, deadline);
            return exchange.run(ask, new Exchange.Hop(target, addresses, headers, ask.redirects() > 0, sink), deadline);
        } finally {
            slot.close();
        }
    }

    /** One refused address refuses the name: an honest host has no private address beside its public ones. */
    private List<InetAddress> addresses(Target target, Deadline deadline) throws OutboundException {
        InetAddress literal = target.literal();
        List<InetAddress> addresses = literal == null ? lookups.find(target.host(), deadline) : List.of(literal);
        if (!addresses.stream().allMatch(guard::permits)) {
            throw new OutboundException(
                    Reason.REFUSED_ADDRESS, target.host() + ": not an address on the public internet");
        }
        return addresses;
    }

    private static void log(OutboundException e, HttpAsk ask, URI uri) {
        Level level = e.reason().isRefusal() ? Level.INFO : Level.DEBUG;
        LOG.log(
                level,
                "outbound request {0} reason={1} method={2} scheme={3} host={4}",
                e.reason().isRefusal() ? "refused" : "failed",
                e.reason(),
                ask.method(),
                printable(uri.getScheme()),
                printable(uri.getRawAuthority()));
    }

    /** The authority may be anything here, even a line of the log; user names and passwords are left out. */
    private static String printable(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        String shown = text.substring(text.lastIndexOf('@') + 1);
        return shown.substring(0, Math.min(shown.length(), 100)).replaceAll("[^A-Za-z0-9._:\\[\\]%-]", "?");
    }

    private static String userAgent(ServerSettings settings, String version) {
        String host = settings.get(Settings.WEB_DOMAIN).orElse(settings.get(Settings.LOCAL_DOMAIN));
        String scheme = settings.get(Settings.LOCAL_HTTPS) ? "https" : "http";
        return "Anancus/" + version + " (+" + scheme + "://" + host + "/)";
    }
}

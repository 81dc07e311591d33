package social.anancus.platform.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request to another server. Immutable; each method gives a changed copy. */
public final class HttpAsk {
    /** The most bytes of a body, after inflation, that a request takes unless it says otherwise. */
    public static final long DEFAULT_MAX_BYTES = 1024 * 1024;
    /** The most redirects that a GET follows unless it says otherwise. */
    public static final int DEFAULT_REDIRECTS = 3;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    /** Headers that the client sets itself, or that change how the message is framed. */
    private static final Set<String> RESERVED = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authorization",
            "expect",
            "upgrade",
            "te",
            "trailer",
            "cookie",
            "user-agent");

    private final String method;
    private final URI uri;
    private final List<HttpHeader> headers;
    private final byte[] body;
    private final Limits limits;
    private final RequestSigner signer;

    /**
     * @param maxBytes of the body, after inflation
     * @param redirects how many are followed
     * @param deadline for everything; {@code null} for the setting's
     */
    record Limits(long maxBytes, int redirects, @Nullable Duration deadline) {}

    private HttpAsk(
            String method, URI uri, List<HttpHeader> headers, byte[] body, Limits limits, RequestSigner signer) {
        this.method = method;
        this.uri = uri;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.limits = limits;
        this.signer = signer;
    }

    /**
     * @param uri an absolute address; it is checked when it is sent
     * @return a GET that follows up to {@link #DEFAULT_REDIRECTS} redirects
     */
    public static HttpAsk get(URI uri) {
        return of("GET", uri, new byte[0]);
    }

    /**
     * @param uri an absolute address
     * @return a HEAD that follows up to {@link #DEFAULT_REDIRECTS} redirects
     */
    public static HttpAsk head(URI uri) {
        return of("HEAD", uri, new byte[0]);
    }

    /**
     * @param uri an absolute address
     * @param contentType of the body
     * @param body the exact bytes
     * @return a POST; it never follows redirects, the answer is then the redirect
     */
    public static HttpAsk post(URI uri, String contentType, byte[] body) {
        return of("POST", uri, body).header("Content-Type", contentType);
    }

    /**
     * @param method GET, HEAD, POST, PUT, PATCH or DELETE
     * @param uri an absolute address
     * @param body the exact bytes; empty for none
     * @return a request; only GET and HEAD follow redirects
     * @throws IllegalArgumentException for other methods, or a body with GET and HEAD
     */
    public static HttpAsk of(String method, URI uri, byte[] body) {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(method + " is not a method we send");
        }
        boolean safe = method.equals("GET") || method.equals("HEAD");
        if (safe && body.length > 0) {
            throw new IllegalArgumentException(method + " has no body");
        }
        Limits limits = new Limits(DEFAULT_MAX_BYTES, safe ? DEFAULT_REDIRECTS : 0, null);
        return new HttpAsk(method, uri, List.of(), body.clone(), limits, RequestSigner.NONE);
    }

    /**
     * Adds a header. {@code Authorization} goes to the origin of the request only, not where a redirect leads.
     *
     * @throws IllegalArgumentException for characters that do not belong there, and headers that the client itself sets
     */
    public HttpAsk header(String name, String value) {
        List<HttpHeader> more = new ArrayList<>(headers);
        more.add(requireFree(new HttpHeader(name, value)));
        return new HttpAsk(method, uri, more, body, limits, signer);
    }

    /**
     * @param maxBytes the most bytes of the body after inflation; at this many it is taken, at one more it is refused
     */
    public HttpAsk maxBytes(long maxBytes) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("a body has no less than 0 bytes");
        }
        return limited(new Limits(maxBytes, limits.redirects(), limits.deadline()));
    }

    /**
     * @param redirects how many are followed; one more is refused, except for 0, where the answer is the redirect itself
     * @throws IllegalArgumentException if the method is neither GET nor HEAD
     */
    public HttpAsk redirects(int redirects) {
        if (redirects < 0 || (redirects > 0 && !method.equals("GET") && !method.equals("HEAD"))) {
            throw new IllegalArgumentException(method + " cannot follow " + redirects + " redirects");
        }
        return limited(new Limits(limits.maxBytes(), redirects, limits.deadline()));
    }

    /**
     * @param deadline how long everything may take: waiting for a slot, look-ups, redirects and the body
     */
    public HttpAsk deadline(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline lies in the future");
        }
        return limited(new Limits(limits.maxBytes(), limits.redirects(), deadline));
    }

    /**
     * @param signer adds headers to each hop
     */
    public HttpAsk signedBy(RequestSigner signer) {
        return new HttpAsk(method, uri, headers, body, limits, signer);
    }

    private HttpAsk limited(Limits changed) {
        return new HttpAsk(method, uri, headers, body, changed, signer);
    }

    /** Throws for headers that neither callers nor signers may set. */
    static HttpHeader requireFree(HttpHeader header) {
        if (RESERVED.contains(header.name().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(header.name() + " is set by the client itself");
        }
        return header;
    }

    String method() {
        return method;
    }

    /**
     * @return the address as it was given
     */
    public URI uri() {
        return uri;
    }

    List<HttpHeader> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    long maxBytes() {
        return limits.maxBytes();
    }

    int redirects() {
        return limits.redirects();
    }

    Optional<Duration> deadline() {
        return Optional.ofNullable(limits.deadline());
    }

    RequestSigner signer() {
        return signer;
    }
}

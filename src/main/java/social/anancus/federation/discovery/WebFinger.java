package social.anancus.federation.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.RemoteProfile;
import social.anancus.federation.discovery.WebFingerException.Reason;
import social.anancus.platform.http.HttpAnswer;
import social.anancus.platform.http.HttpAsk;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.http.OutboundHttp;
import social.anancus.platform.http.WebUrls;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Asks other servers for handles (RFC 7033). An answer may name another handle once, as servers do whose handles have another
 * domain than their addresses; the domain in that handle must then confirm it with the same actor.
 */
@ApplicationScoped
public class WebFinger {
    private static final int MAX_BYTES = 256 * 1024;
    private static final Set<String> JSON_TYPES =
            Set.of("application/jrd+json", "application/json", "application/ld+json", "application/activity+json");
    private static final Set<Integer> NOT_THERE = Set.of(400, 401, 403, 404, 405, 406, 501);
    /** What may come of speaking the wrong one of the two. */
    private static final Set<OutboundException.Reason> OTHER_SCHEME = Set.of(
            OutboundException.Reason.CONNECT_FAILED,
            OutboundException.Reason.TLS_FAILED,
            OutboundException.Reason.BAD_RESPONSE);

    private static final int GONE = 410;
    private static final int SERVER_FAULT = 500;

    private OutboundHttp http;
    private Json json;
    private boolean insecure;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public WebFinger() {}

    /**
     * @param settings where this server itself is reached without https, as on one's own machine, others may be too
     */
    @Inject
    public WebFinger(OutboundHttp http, Json json, ServerSettings settings) {
        this.http = http;
        this.json = json;
        this.insecure = !settings.get(Settings.LOCAL_HTTPS);
    }

    /**
     * @param text {@code carol@remote.example}, also behind an at sign or {@code acct:}
     * @return the name and the domain in normal form; null for what is no handle of another server's form
     */
    public static RemoteProfile.@Nullable Handle parse(String text) {
        return Jrd.handle(text);
    }

    /**
     * @param handle a handle of another server
     * @param patience how long to wait in all; null for the usual
     * @return the handle as it is really written, and its actor
     * @throws WebFingerException if there is none, or it cannot be told now
     */
    public Finger find(RemoteProfile.Handle handle, @Nullable Duration patience) throws WebFingerException {
        Finger first = ask(handle, patience);
        if (isSame(first.handle(), handle)) {
            return first;
        }
        Finger second = ask(first.handle(), patience);
        if (!isSame(second.handle(), first.handle()) || !second.actor().equals(first.actor())) {
            throw new WebFingerException(Reason.UNKNOWN, "the domain in the handle does not confirm it");
        }
        return second;
    }

    /**
     * @param handle a handle of another server
     * @param patience how long to wait in all
     * @return the template of the page where its owner follows others, with {@code {uri}} in it, as the domain gives it; empty
     *     where it has none
     * @throws WebFingerException if there is no such account, or it cannot be told now
     */
    public Optional<String> subscribeTemplate(RemoteProfile.Handle handle, Duration patience)
            throws WebFingerException {
        return Optional.ofNullable(Jrd.subscribeTemplate(jrd(handle, patience)));
    }

    private static boolean isSame(RemoteProfile.Handle one, RemoteProfile.Handle other) {
        return one.username().equalsIgnoreCase(other.username()) && one.domain().equals(other.domain());
    }

    private Finger ask(RemoteProfile.Handle handle, @Nullable Duration patience) throws WebFingerException {
        Finger found = Jrd.read(jrd(handle, patience));
        if (found == null) {
            throw new WebFingerException(Reason.UNKNOWN, "the answer names no handle or no actor");
        }
        return found;
    }

    private JsonNode jrd(RemoteProfile.Handle handle, @Nullable Duration patience) throws WebFingerException {
        String resource = "acct:" + handle.username() + "@" + handle.domain();
        String query = "/.well-known/webfinger?resource=" + URLEncoder.encode(resource, StandardCharsets.UTF_8);
        HttpAnswer answer = get(handle.domain(), query, "application/jrd+json, application/json", patience);
        if (NOT_THERE.contains(answer.status())) {
            answer = byHostMeta(handle.domain(), resource, patience);
        }
        return document(answer);
    }

    private HttpAnswer byHostMeta(String domain, String resource, @Nullable Duration patience)
            throws WebFingerException {
        HttpAnswer answer = get(domain, "/.well-known/host-meta", "application/xrd+xml, application/xml", patience);
        String template = answer.isSuccess() ? HostMeta.template(answer.body()) : null;
        if (template == null) {
            throw new WebFingerException(Reason.UNKNOWN, "the domain has no WebFinger, or no such account");
        }
        try {
            URI target = WebUrls.parse(HostMeta.fill(template, resource));
            if (!"https".equalsIgnoreCase(target.getScheme()) && !insecure) {
                throw new WebFingerException(Reason.UNKNOWN, "the domain leads to an address without TLS");
            }
            return http.send(ask(target, "application/jrd+json, application/json", patience));
        } catch (OutboundException e) {
            throw failure(e);
        }
    }

    /** Over TLS; on a machine of one's own also without, and first so where the domain names a port. */
    private HttpAnswer get(String domain, String path, String accept, @Nullable Duration patience)
            throws WebFingerException {
        String first = insecure && domain.indexOf(':') >= 0 ? "http://" : "https://";
        try {
            try {
                return http.send(ask(WebUrls.parse(first + domain + path), accept, patience));
            } catch (OutboundException e) {
                if (!insecure || !OTHER_SCHEME.contains(e.reason())) {
                    throw e;
                }
                String second = first.equals("https://") ? "http://" : "https://";
                return http.send(ask(WebUrls.parse(second + domain + path), accept, patience));
            }
        } catch (OutboundException e) {
            throw failure(e);
        }
    }

    private static HttpAsk ask(URI uri, String accept, @Nullable Duration patience) {
        HttpAsk ask = HttpAsk.get(uri).header("Accept", accept).maxBytes(MAX_BYTES);
        return patience == null ? ask : ask.deadline(patience);
    }

    private JsonNode document(HttpAnswer answer) throws WebFingerException {
        if (answer.status() == GONE) {
            throw new WebFingerException(Reason.GONE, "the account is gone");
        }
        if (answer.status() >= SERVER_FAULT || answer.status() == 429) {
            throw new WebFingerException(Reason.UNAVAILABLE, "the domain answers " + answer.status());
        }
        String type = answer.header("Content-Type").orElse("");
        String bare = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!answer.isSuccess() || !JSON_TYPES.contains(bare)) {
            throw new WebFingerException(Reason.UNKNOWN, "the domain knows no such account");
        }
        try {
            return json.tree(answer.body(), MAX_BYTES);
        } catch (InvalidJsonException e) {
            throw new WebFingerException(Reason.UNKNOWN, "the answer is no proper JSON");
        }
    }

    private static WebFingerException failure(OutboundException e) {
        Reason reason = e.isRetryable() ? Reason.UNAVAILABLE : Reason.UNKNOWN;
        return new WebFingerException(reason, "the domain could not be asked: " + e.reason());
    }
}

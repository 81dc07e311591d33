package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.fetch.DocumentException.Reason;
import social.anancus.federation.signature.SignedHttp;
import social.anancus.federation.vocabulary.ActivityMediaType;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.AsTypes;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.http.HttpAnswer;
import social.anancus.platform.http.HttpAsk;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.http.WebUrls;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Fetches documents of ActivityStreams and says which may be believed (FEP-fe34): those that come from the very address that
 * is their id, with one of the two media types, from the host of that id after all redirects. One that has another id is
 * fetched once more, from there.
 */
@ApplicationScoped
public class Documents {
    private static final String ACCEPT = ActivityMediaType.ACTIVITY_JSON + ", " + ActivityMediaType.LD_JSON;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private SignedHttp http;
    private Json json;
    private ForeignDomains domains;
    private LocalUris uris;
    private boolean insecure;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Documents() {}

    /**
     * @param settings where this server itself is reached without https, as on one's own machine, others may be too
     */
    @Inject
    public Documents(SignedHttp http, Json json, ForeignDomains domains, LocalUris uris, ServerSettings settings) {
        this.http = http;
        this.json = json;
        this.domains = domains;
        this.uris = uris;
        this.insecure = !settings.get(Settings.LOCAL_HTTPS);
    }

    /** Where a document was found, and what it says. */
    private record Found(URI at, AsObject object) {}

    /**
     * Fetches what is known by its id.
     *
     * @param id the id of an object or collection of another server
     * @param errand why
     * @return the object, whose id is this or the one that its server gave it in truth, and whose word counts for ids of that
     *     origin
     * @throws DocumentException if it cannot be had or may not be believed
     */
    public AsObject fetch(String id, Errand errand) throws DocumentException {
        return believed(id, get(id, ACCEPT, errand), errand);
    }

    /**
     * Fetches what somebody typed: an id, or the address of a page that leads to its other form.
     *
     * @param address an address on the web
     * @param errand why
     * @return the object
     * @throws DocumentException if there is none, it cannot be had or may not be believed
     */
    public AsObject fetchTyped(String address, Errand errand) throws DocumentException {
        String accept = ActivityMediaType.LD_JSON + ", " + ActivityMediaType.ACTIVITY_JSON + ", text/html;q=0.1";
        HttpAnswer answer = get(address, accept, errand);
        if (!PageLinks.isPage(answer)) {
            return believed(address, answer, errand);
        }
        String alternate = PageLinks.alternate(answer);
        if (alternate == null) {
            throw new DocumentException(Reason.ABSENT, "the page has no other form");
        }
        return fetch(alternate, errand);
    }

    /** The object itself if its id is where it was found, else what is found at its id. */
    private AsObject believed(String asked, HttpAnswer answer, Errand errand) throws DocumentException {
        Found first = read(answer);
        String id = requireId(first.object());
        if (isAt(id, asked, first.at())) {
            return requireAlive(first.object());
        }
        Found second = read(get(id, ACCEPT, errand));
        if (!isAt(requireId(second.object()), id, second.at())
                || !id.equals(second.object().id())) {
            throw new DocumentException(Reason.WRONG, "the document has the id of another");
        }
        return requireAlive(second.object());
    }

    private static String requireId(AsObject object) throws DocumentException {
        String id = object.id();
        if (id == null || Origin.of(id).isEmpty()) {
            throw new DocumentException(Reason.WRONG, "the document has no id");
        }
        return id;
    }

    private static AsObject requireAlive(AsObject object) throws DocumentException {
        if (object.is(AsTypes.TOMBSTONE)) {
            throw new DocumentException(Reason.GONE, "a tombstone stands in its place");
        }
        return object;
    }

    /** Whether the document was asked for by its id, and its host answered in the end. */
    private static boolean isAt(String id, String asked, URI answeredAt) {
        return same(id, asked) && Origin.of(id).equals(Origin.of(answeredAt));
    }

    private static boolean same(String id, String asked) {
        return id.equals(asked) || normal(id).equals(normal(asked));
    }

    /** Without what makes no other address: the case of the host, the port of the scheme, a path of nothing, a fragment. */
    private static String normal(String address) {
        try {
            URI uri = WebUrls.parse(address);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Origin.of(uri).map(Origin::toString).orElse("?") + path + query;
        } catch (OutboundException e) {
            return address;
        }
    }

    private HttpAnswer get(String address, String accept, Errand errand) throws DocumentException {
        Optional<Origin> origin = Origin.of(address);
        if (origin.isEmpty() || (origin.get().scheme().equals("http") && !insecure)) {
            throw new DocumentException(Reason.REFUSED, "only addresses with TLS are asked");
        }
        if (Origin.sameHost(address, uris.root()) && origin.equals(Origin.of(uris.root()))) {
            throw new DocumentException(Reason.REFUSED, "this is an address of our own");
        }
        if (!domains.mayAsk(origin.get().authority())) {
            throw new DocumentException(Reason.REFUSED, "this server does not talk to that domain");
        }
        try {
            HttpAsk ask = HttpAsk.get(WebUrls.parse(address)).header("Accept", accept);
            HttpAnswer answer = http.sendAsInstance(errand.patience() == null ? ask : ask.deadline(errand.patience()));
            requireSuccess(answer);
            return answer;
        } catch (OutboundException e) {
            Reason reason =
                    e.reason().isRefusal() ? Reason.REFUSED : e.isRetryable() ? Reason.UNAVAILABLE : Reason.WRONG;
            throw new DocumentException(reason, "the request failed: " + e.reason());
        }
    }

    private static void requireSuccess(HttpAnswer answer) throws DocumentException {
        int status = answer.status();
        if (status == 200) {
            return;
        }
        Reason reason = Reason.WRONG;
        if (status == GONE) {
            reason = Reason.GONE;
        } else if (status == NOT_FOUND) {
            reason = Reason.ABSENT;
        } else if (status == 401 || status == 403) {
            reason = Reason.FORBIDDEN;
        } else if (status >= SERVER_FAULT || status == TOO_MANY || status == 408) {
            reason = Reason.UNAVAILABLE;
        }
        throw new DocumentException(reason, "the server answers " + status);
    }

    private Found read(HttpAnswer answer) throws DocumentException {
        @Nullable String type = answer.header("Content-Type").orElse(null);
        if (!ActivityMediaType.is(type)) {
            throw new DocumentException(Reason.WRONG, "the document has another media type");
        }
        try {
            AsObject object = AsObject.parse(json, answer.body())
                    .filter(AsObject::isActivityStreams)
                    .orElseThrow(
                            () -> new DocumentException(Reason.WRONG, "the document is no object of ActivityStreams"));
            return new Found(answer.uri(), object);
        } catch (InvalidJsonException e) {
            throw new DocumentException(Reason.WRONG, "the document is no proper JSON");
        }
    }
}

package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.json.Json;

/** Puts answers together: type, what caches may do with them, and whether the caller has this version already. */
@ApplicationScoped
public class Answers {
    private static final String ACTIVITY = "application/activity+json; charset=utf-8";
    private static final String VARY = "Accept, Origin";
    private static final String VARY_BY_SIGNER = "Accept, Origin, Signature, Signature-Input";

    private HttpServletRequest request;
    private Askers askers;
    private LocalUris uris;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Answers() {}

    /**
     * @param request the current one
     */
    @Inject
    Answers(HttpServletRequest request, Askers askers, LocalUris uris, Json json) {
        this.request = request;
        this.askers = askers;
        this.uris = uris;
        this.json = json;
    }

    /**
     * @return whether the caller wants a document, not a page
     */
    boolean wantsJson() {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        return AskedForm.isJson(path, request.getHeader(HttpHeaders.ACCEPT));
    }

    /**
     * @param document what everybody or this caller may see
     * @param keeping what caches may do with it
     * @return 200 with the document, or 304 if the caller has it already
     */
    Response document(Document document, Keeping keeping) {
        String quoted = "\"" + document.tag() + "\"";
        boolean known = known(request.getHeader(HttpHeaders.IF_NONE_MATCH), quoted);
        Response.ResponseBuilder answer = known
                ? Response.notModified()
                : Response.ok(document.json()).header(HttpHeaders.CONTENT_TYPE, ACTIVITY);
        return headers(answer, keeping).header(HttpHeaders.ETAG, quoted).build();
    }

    Response document(ObjectNode document, Keeping keeping) {
        return document(Document.of(document, json), keeping);
    }

    /** RFC 9110, section 13.1.2: weak comparison. */
    private static boolean known(@Nullable String header, String quoted) {
        if (header == null) {
            return false;
        }
        for (String each : header.split(",", -1)) {
            String tag = each.strip();
            if (tag.equals("*") || tag.equals(quoted) || tag.equals("W/" + quoted)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param tombstone what stands in the place of what is gone
     * @return 410 with it
     */
    Response gone(ObjectNode tombstone) {
        return headers(
                        Response.status(Response.Status.GONE)
                                .header(HttpHeaders.CONTENT_TYPE, ACTIVITY)
                                .entity(json.writeBytes(tombstone)),
                        Keeping.THREE_MINUTES)
                .build();
    }

    /**
     * @param status how it leads there
     * @param path a path on this server
     * @param links addresses of documents about the same thing; null for none
     * @return leads a browser to the page
     */
    Response page(int status, String path, @Nullable String links) {
        Response.ResponseBuilder answer = Response.status(status)
                .header(HttpHeaders.LOCATION, URI.create(uris.root() + path))
                .header(HttpHeaders.VARY, "Origin, Accept");
        return links == null
                ? answer.build()
                : answer.header(HttpHeaders.LINK, links).build();
    }

    private Response.ResponseBuilder headers(Response.ResponseBuilder answer, Keeping keeping) {
        boolean bySigner = askers.isAuthorizedFetch() || keeping == Keeping.NOT_AT_ALL;
        boolean kept = !askers.isAuthorizedFetch() || keeping == Keeping.TEN_MINUTES;
        return answer.header(HttpHeaders.CACHE_CONTROL, (kept ? keeping : Keeping.NOT_AT_ALL).header())
                .header(HttpHeaders.VARY, bySigner ? VARY_BY_SIGNER : VARY)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    /**
     * @param account the URI of a document
     * @return the header that names it as another form of the same thing
     */
    static String alternate(String account) {
        return "<" + account + ">; rel=\"alternate\"; type=\"application/activity+json\"";
    }
}

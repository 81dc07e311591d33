package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.door.Public;
import social.anancus.federation.mapping.Nodes;

/** Tells where things are: WebFinger (RFC 6415), NodeInfo. */
@ApplicationScoped
@Path(".well-known")
public class WellKnownResource {
    private LocalUris uris;
    private Answers answers;
    private WellKnown wellKnown;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public WellKnownResource() {}

    @Inject
    WellKnownResource(LocalUris uris, Answers answers, WellKnown wellKnown) {
        this.uris = uris;
        this.answers = answers;
        this.wellKnown = wellKnown;
    }

    /**
     * @return XML, unless JSON is wanted
     */
    @GET
    @Path("host-meta")
    @Public
    public Response show() {
        return answers.wantsJson() ? json() : xml();
    }

    private Response json() {
        ObjectNode link = Nodes.object().put("rel", "lrdd").put("template", template());
        ObjectNode document = Nodes.object();
        document.set("links", Nodes.nodes(List.of(link)));
        return wellKnown.json(document, "application/json", Keeping.THREE_DAYS);
    }

    /**
     * @return where NodeInfo is (https://nodeinfo.diaspora.software/protocol.html)
     */
    @GET
    @Path("nodeinfo")
    @Public
    public Response nodeInfo() {
        ObjectNode link = Nodes.object().put("rel", NodeInfoResource.SCHEMA).put("href", uris.root() + "/nodeinfo/2.0");
        ObjectNode document = Nodes.object();
        document.set("links", Nodes.nodes(List.of(link)));
        return wellKnown.json(document, "application/json", Keeping.THREE_DAYS);
    }

    private Response xml() {
        // a host and a path: nothing in it means anything in XML
        String document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\">\n  <Link rel=\"lrdd\" template=\""
                + template() + "\"/>\n</XRD>\n";
        return WellKnown.text(document, "application/xrd+xml", Keeping.THREE_DAYS);
    }

    private String template() {
        return uris.root() + "/.well-known/webfinger?resource={uri}";
    }
}

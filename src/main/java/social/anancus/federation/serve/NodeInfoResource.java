package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import social.anancus.core.instance.RegistrationMode;
import social.anancus.core.instance.SiteProfile;
import social.anancus.core.instance.SiteSettings;
import social.anancus.core.status.SiteActivity;
import social.anancus.federation.door.Public;
import social.anancus.federation.mapping.Nodes;
import social.anancus.platform.settings.Version;

/** Tells what this server is and how large (https://nodeinfo.diaspora.software/schema.html). */
@ApplicationScoped
@Path("nodeinfo/2.0")
public class NodeInfoResource {
    static final String SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/2.0";

    private SiteActivity activity;
    private SiteSettings settings;
    private WellKnown wellKnown;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NodeInfoResource() {}

    @Inject
    NodeInfoResource(SiteActivity activity, SiteSettings settings, WellKnown wellKnown) {
        this.activity = activity;
        this.settings = settings;
        this.wellKnown = wellKnown;
    }

    /**
     * @return the document; its figures are at most five minutes old
     */
    @GET
    @Public
    public Response show() {
        SiteActivity.Size size = activity.size();
        SiteProfile profile = settings.profile();
        ObjectNode document = Nodes.object().put("version", "2.0");
        document.set("software", Nodes.object().put("name", "anancus").put("version", Version.NUMBER));
        document.set("protocols", Nodes.texts(List.of("activitypub")));
        ObjectNode services = Nodes.object();
        services.set("outbound", Nodes.texts(List.of()));
        services.set("inbound", Nodes.texts(List.of()));
        document.set("services", services);
        ObjectNode usage = Nodes.object();
        usage.set(
                "users",
                Nodes.object()
                        .put("total", size.users())
                        .put("activeMonth", size.activeMonth())
                        .put("activeHalfyear", size.activeHalfYear()));
        document.set("usage", usage.put("localPosts", size.statuses()));
        document.put("openRegistrations", profile.registrations() != RegistrationMode.NONE);
        document.set(
                "metadata",
                Nodes.object().put("nodeName", profile.title()).put("nodeDescription", profile.shortDescription()));
        return wellKnown.json(document, "application/json; profile=\"" + SCHEMA + "#\"", Keeping.HALF_AN_HOUR);
    }
}

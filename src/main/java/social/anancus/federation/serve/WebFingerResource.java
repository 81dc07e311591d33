package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.LocalProfile;
import social.anancus.federation.door.Public;

/** Tells which actor a handle or address means (RFC 7033). */
@ApplicationScoped
@Path(".well-known/webfinger")
public class WebFingerResource {
    private static final String TYPE = "application/jrd+json";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private Handles handles;
    private Owners owners;
    private WebFingerWriter writer;
    private WellKnown wellKnown;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public WebFingerResource() {}

    @Inject
    WebFingerResource(Handles handles, Owners owners, WebFingerWriter writer, WellKnown wellKnown) {
        this.handles = handles;
        this.owners = owners;
        this.writer = writer;
        this.wellKnown = wellKnown;
    }

    /**
     * @param resource {@code acct:alice@this.server}, with or without its scheme, or the address of an actor or profile; a bare
     *     domain means the server itself
     * @return who that is; 400 for what is neither, 404 for nobody, 410 for somebody who is gone for good
     */
    @GET
    @Public
    public Response find(@QueryParam("resource") @Nullable String resource) {
        return switch (handles.read(resource == null ? "" : resource.strip())) {
            case Handles.Malformed malformed -> WellKnown.nothing(BAD_REQUEST);
            case Handles.Foreign foreign -> WellKnown.nothing(NOT_FOUND);
            case Handles.Server server -> found(writer.instance());
            case Handles.Person person -> person(owners.find(person.owner()));
        };
    }

    private Response person(Optional<LocalProfile> found) {
        LocalProfile profile = found.orElse(null);
        if (profile == null || profile.state() == LocalProfile.State.PENDING) {
            return WellKnown.nothing(NOT_FOUND);
        }
        return profile.state() == LocalProfile.State.DELETED ? WellKnown.nothing(GONE) : found(writer.write(profile));
    }

    private Response found(ObjectNode document) {
        return wellKnown.json(document, TYPE, Keeping.THREE_DAYS);
    }
}

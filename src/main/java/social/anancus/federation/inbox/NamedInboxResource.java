package social.anancus.federation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import social.anancus.federation.door.Public;
import social.anancus.federation.door.Refused;
import social.anancus.federation.signature.RequestHead;

/** The inboxes of accounts whose address holds their name. */
@ApplicationScoped
@Path("users/{name}/inbox")
public class NamedInboxResource {
    private InboxDoor door;
    private InboxOwners owners;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NamedInboxResource() {}

    @Inject
    NamedInboxResource(InboxDoor door, InboxOwners owners) {
        this.door = door;
        this.owners = owners;
    }

    /**
     * @param name whose inbox it is
     * @param request the current request
     * @param body the activity
     * @return 202
     * @throws Refused if it is turned away
     */
    @POST
    @Public
    public Response receive(@PathParam("name") String name, @Context HttpServletRequest request, InputStream body)
            throws IOException {
        door.receive(RequestHead.of(request), request.getContentLengthLong(), body, owners.named(name));
        return Response.accepted().build();
    }
}

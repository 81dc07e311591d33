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

/** The inboxes of accounts whose address holds their id. */
@ApplicationScoped
@Path("ap/users/{id: [0-9]{1,18}}/inbox")
public class NumberedInboxResource {
    private InboxDoor door;
    private InboxOwners owners;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NumberedInboxResource() {}

    @Inject
    NumberedInboxResource(InboxDoor door, InboxOwners owners) {
        this.door = door;
        this.owners = owners;
    }

    /**
     * @param id whose inbox it is
     * @param request the current request
     * @param body the activity
     * @return 202
     * @throws Refused if it is turned away
     */
    @POST
    @Public
    public Response receive(@PathParam("id") long id, @Context HttpServletRequest request, InputStream body)
            throws IOException {
        door.receive(RequestHead.of(request), request.getContentLengthLong(), body, owners.numbered(id));
        return Response.accepted().build();
    }
}

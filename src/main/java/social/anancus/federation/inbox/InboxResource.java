package social.anancus.federation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import social.anancus.federation.door.Public;
import social.anancus.federation.door.Refused;
import social.anancus.federation.signature.RequestHead;

/** The inbox that all local accounts share. */
@ApplicationScoped
@Path("inbox")
public class InboxResource {
    private InboxDoor door;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public InboxResource() {}

    /**
     * @param door decides
     */
    @Inject
    public InboxResource(InboxDoor door) {
        this.door = door;
    }

    /**
     * @param request the current request
     * @param body the activity
     * @return 202
     * @throws Refused if it is turned away
     */
    @POST
    @Public
    public Response receive(@Context HttpServletRequest request, InputStream body) throws IOException {
        door.receive(RequestHead.of(request), request.getContentLengthLong(), body, null);
        return Response.accepted().build();
    }
}

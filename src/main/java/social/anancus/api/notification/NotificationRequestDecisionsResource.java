package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.request.Params;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.AcceptNotificationRequests;
import social.anancus.core.notification.DismissNotificationRequests;
import social.anancus.platform.error.NotFound;

/** Lets those in who ask for it, or not (https://docs.joinmastodon.org/methods/notifications/#accept-request). */
@Path("v1/notifications/requests")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NotificationRequestDecisionsResource {
    private Caller caller;
    private AcceptNotificationRequests acceptRequests;
    private DismissNotificationRequests dismissRequests;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationRequestDecisionsResource() {}

    @Inject
    NotificationRequestDecisionsResource(
            Caller caller, AcceptNotificationRequests acceptRequests, DismissNotificationRequests dismissRequests) {
        this.caller = caller;
        this.acceptRequests = acceptRequests;
        this.dismissRequests = dismissRequests;
    }

    /**
     * @param id a request
     * @return nothing
     */
    @POST
    @Path("{id}/accept")
    @RequiresScope({"write", "write:notifications"})
    public EmptyJson accept(@PathParam("id") long id) {
        return one(acceptRequests.accept(accountId(), List.of(id)));
    }

    /**
     * @param id a request
     * @return nothing
     */
    @POST
    @Path("{id}/dismiss")
    @RequiresScope({"write", "write:notifications"})
    public EmptyJson dismiss(@PathParam("id") long id) {
        return one(dismissRequests.dismiss(accountId(), List.of(id)));
    }

    private static EmptyJson one(int found) {
        if (found == 0) {
            throw new NotFound();
        }
        return new EmptyJson();
    }

    /**
     * @param params which requests
     * @return nothing
     */
    @POST
    @Path("accept")
    @RequiresScope({"write", "write:notifications"})
    public EmptyJson acceptAll(RequestsParams params) {
        acceptRequests.accept(accountId(), params.ids());
        return new EmptyJson();
    }

    /**
     * @param params which requests
     * @return nothing
     */
    @POST
    @Path("dismiss")
    @RequiresScope({"write", "write:notifications"})
    public EmptyJson dismissAll(RequestsParams params) {
        dismissRequests.dismiss(accountId(), params.ids());
        return new EmptyJson();
    }

    /**
     * @param id requests
     */
    public record RequestsParams(@Nullable List<Long> id) implements Params {
        List<Long> ids() {
            return id == null ? List.of() : id;
        }
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.request.Params;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.ClearNotifications;
import social.anancus.core.notification.DismissNotification;

/** Takes notifications away (https://docs.joinmastodon.org/methods/notifications/#clear). */
@Path("v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NotificationDismissalsResource {
    private Caller caller;
    private DismissNotification dismissNotification;
    private ClearNotifications clearNotifications;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationDismissalsResource() {}

    @Inject
    NotificationDismissalsResource(
            Caller caller, DismissNotification dismissNotification, ClearNotifications clearNotifications) {
        this.caller = caller;
        this.dismissNotification = dismissNotification;
        this.clearNotifications = clearNotifications;
    }

    /**
     * Takes all away.
     *
     * @return nothing
     */
    @POST
    @Path("clear")
    @RequiresScope({"write", "write:notifications"})
    public EmptyJson clear() {
        clearNotifications.clear(accountId());
        return new EmptyJson();
    }

    /**
     * @param id a notification
     * @return nothing
     */
    @POST
    @Path("{id}/dismiss")
    @RequiresScope({"write", "write:notifications"})
    public EmptyJson dismiss(@PathParam("id") long id) {
        dismissNotification.dismiss(accountId(), id);
        return new EmptyJson();
    }

    /**
     * What clients of old servers call.
     *
     * @param params which notification
     * @return nothing
     */
    @POST
    @Path("dismiss")
    @RequiresScope({"write", "write:notifications"})
    public EmptyJson dismissById(DismissalParams params) {
        dismissNotification.dismiss(accountId(), params.id());
        return new EmptyJson();
    }

    /**
     * @param id a notification
     */
    public record DismissalParams(long id) implements Params {}

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.ClearNotifications;

/** Takes all notifications away. */
@Path("v2/notifications/clear")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NotificationGroupsClearingResource {
    private Caller caller;
    private ClearNotifications clearNotifications;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationGroupsClearingResource() {}

    @Inject
    NotificationGroupsClearingResource(Caller caller, ClearNotifications clearNotifications) {
        this.caller = caller;
        this.clearNotifications = clearNotifications;
    }

    /**
     * @return nothing
     */
    @POST
    @RequiresScope({"write", "write:notifications"})
    public EmptyJson clear() {
        clearNotifications.clear(accountId());
        return new EmptyJson();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

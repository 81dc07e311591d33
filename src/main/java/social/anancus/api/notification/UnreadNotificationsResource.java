package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.CountUnreadNotifications;

/** Counts what was not read (https://docs.joinmastodon.org/methods/notifications/#unread-count). */
@Path("v1/notifications/unread_count")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UnreadNotificationsResource {
    private Caller caller;
    private NotificationQuery query;
    private CountUnreadNotifications countUnread;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnreadNotificationsResource() {}

    @Inject
    UnreadNotificationsResource(Caller caller, NotificationQuery query, CountUnreadNotifications countUnread) {
        this.caller = caller;
        this.query = query;
        this.countUnread = countUnread;
    }

    /**
     * @return how many notifications came since the person's marker
     */
    @GET
    @RequiresScope({"read", "read:notifications"})
    public CountJson count() {
        return new CountJson(countUnread.count(accountId(), query.selection(), Set.of(), query.mostUnread()));
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

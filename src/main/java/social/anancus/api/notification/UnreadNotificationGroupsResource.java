package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.CountUnreadNotifications;

/** Counts groups that were not read (https://docs.joinmastodon.org/methods/grouped_notifications/#unread-group-count). */
@Path("v2/notifications/unread_count")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class UnreadNotificationGroupsResource {
    private Caller caller;
    private NotificationQuery query;
    private CountUnreadNotifications countUnread;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnreadNotificationGroupsResource() {}

    @Inject
    UnreadNotificationGroupsResource(Caller caller, NotificationQuery query, CountUnreadNotifications countUnread) {
        this.caller = caller;
        this.query = query;
        this.countUnread = countUnread;
    }

    /**
     * @return how many groups have news since the person's marker
     */
    @GET
    @RequiresScope({"read", "read:notifications"})
    public CountJson count() {
        return new CountJson(countUnread.count(accountId(), query.selection(), query.grouped(), query.mostUnread()));
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

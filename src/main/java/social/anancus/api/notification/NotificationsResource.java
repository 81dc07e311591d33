package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import social.anancus.api.answer.Links;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.FindNotification;
import social.anancus.core.notification.ListNotifications;
import social.anancus.core.notification.NotificationRow;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;

/** Notifications one by one (https://docs.joinmastodon.org/methods/notifications/). */
@Path("v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NotificationsResource {
    private Caller caller;
    private NotificationQuery query;
    private Links links;
    private ListNotifications listNotifications;
    private FindNotification findNotification;
    private NotificationJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationsResource() {}

    @Inject
    NotificationsResource(
            Caller caller,
            NotificationQuery query,
            Links links,
            ListNotifications listNotifications,
            FindNotification findNotification,
            NotificationJsonMapper mapper) {
        this.caller = caller;
        this.query = query;
        this.links = links;
        this.listNotifications = listNotifications;
        this.findNotification = findNotification;
        this.mapper = mapper;
    }

    /**
     * @return a page of the person's notifications, the newest first
     */
    @GET
    @RequiresScope({"read", "read:notifications"})
    public Response index() {
        long receiver = accountId();
        Page<NotificationRow> page = listNotifications.list(receiver, query.selection(), query.paging());
        List<NotificationJson> shown = mapper.toJson(page.items(), receiver);
        return links.timelineIn(
                page, shown, "account_id", "types", "exclude_types", "include_filtered", "supported_types");
    }

    /**
     * @param id a notification
     * @return it
     */
    @GET
    @Path("{id}")
    @RequiresScope({"read", "read:notifications"})
    public NotificationJson show(@PathParam("id") long id) {
        long receiver = accountId();
        return mapper.toJson(List.of(findNotification.find(receiver, id)), receiver).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

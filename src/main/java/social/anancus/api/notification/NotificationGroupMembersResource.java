package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.account.AccountJson;
import social.anancus.api.answer.Links;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.DismissNotificationGroup;
import social.anancus.core.notification.ListGroupNotifications;
import social.anancus.core.notification.NotificationRow;
import social.anancus.platform.persistence.Page;

/** What is in one group of notifications, and taking it away (https://docs.joinmastodon.org/methods/grouped_notifications/#get-group-accounts). */
@Path("v2/notifications")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NotificationGroupMembersResource {
    private Caller caller;
    private NotificationQuery query;
    private Links links;
    private ListGroupNotifications listNotifications;
    private DismissNotificationGroup dismissGroup;
    private NotificationJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationGroupMembersResource() {}

    @Inject
    NotificationGroupMembersResource(
            Caller caller,
            NotificationQuery query,
            Links links,
            ListGroupNotifications listNotifications,
            DismissNotificationGroup dismissGroup,
            NotificationJsonMapper mapper) {
        this.caller = caller;
        this.query = query;
        this.links = links;
        this.listNotifications = listNotifications;
        this.dismissGroup = dismissGroup;
        this.mapper = mapper;
    }

    /**
     * @param groupKey the name of a group
     * @return a page of who did it, the latest first; pages go by ids of notifications
     */
    @GET
    @Path("{group_key}/accounts")
    @RequiresScope({"read", "read:notifications"})
    public Response accounts(@PathParam("group_key") String groupKey) {
        Page<NotificationRow> page = listNotifications.list(accountId(), groupKey, query.paging());
        return links.whenFull(
                new Page<AccountJson>(mapper.senders(page.items()), page.next(), page.prev(), page.full()));
    }

    /**
     * @param groupKey the name of a group
     * @return nothing
     */
    @POST
    @Path("{group_key}/dismiss")
    @RequiresScope({"write", "write:notifications"})
    public EmptyJson dismiss(@PathParam("group_key") String groupKey) {
        dismissGroup.dismiss(accountId(), groupKey);
        return new EmptyJson();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

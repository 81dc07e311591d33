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
import social.anancus.api.notification.NotificationJsonMapper.Style;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.FindNotificationGroup;
import social.anancus.core.notification.ListNotificationGroups;
import social.anancus.core.notification.NotificationGroup;
import social.anancus.platform.persistence.Page;

/** Notifications in groups (https://docs.joinmastodon.org/methods/grouped_notifications/). */
@Path("v2/notifications")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NotificationGroupsResource {
    private Caller caller;
    private NotificationQuery query;
    private Links links;
    private ListNotificationGroups listGroups;
    private FindNotificationGroup findGroup;
    private NotificationJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationGroupsResource() {}

    @Inject
    NotificationGroupsResource(
            Caller caller,
            NotificationQuery query,
            Links links,
            ListNotificationGroups listGroups,
            FindNotificationGroup findGroup,
            NotificationJsonMapper mapper) {
        this.caller = caller;
        this.query = query;
        this.links = links;
        this.listGroups = listGroups;
        this.findGroup = findGroup;
        this.mapper = mapper;
    }

    /**
     * @return a page of the person's notifications in groups, the newest first
     */
    @GET
    @RequiresScope({"read", "read:notifications"})
    public Response index() {
        long receiver = accountId();
        Style style = new Style(true, query.partialAccounts());
        Page<NotificationGroup> page = listGroups.list(receiver, query.selection(), query.grouped(), query.paging());
        GroupedNotificationsJson shown = mapper.toJson(page.items(), receiver, style);
        return links.timelineIn(
                page,
                shown,
                "account_id",
                "types",
                "exclude_types",
                "grouped_types",
                "include_filtered",
                "expand_accounts",
                "supported_types");
    }

    /**
     * @param groupKey the name of a group
     * @return it
     */
    @GET
    @Path("{group_key}")
    @RequiresScope({"read", "read:notifications"})
    public GroupedNotificationsJson show(@PathParam("group_key") String groupKey) {
        long receiver = accountId();
        return mapper.toJson(List.of(findGroup.find(receiver, groupKey)), receiver, new Style(false, false));
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

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
import social.anancus.core.notification.FindNotificationRequest;
import social.anancus.core.notification.ListNotificationRequests;
import social.anancus.core.notification.NotificationRequestRow;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;

/** Those who ask to be let in (https://docs.joinmastodon.org/methods/notifications/#get-requests). */
@Path("v1/notifications/requests")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class NotificationRequestsResource {
    private Caller caller;
    private NotificationQuery query;
    private Links links;
    private ListNotificationRequests listRequests;
    private FindNotificationRequest findRequest;
    private NotificationJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationRequestsResource() {}

    @Inject
    NotificationRequestsResource(
            Caller caller,
            NotificationQuery query,
            Links links,
            ListNotificationRequests listRequests,
            FindNotificationRequest findRequest,
            NotificationJsonMapper mapper) {
        this.caller = caller;
        this.query = query;
        this.links = links;
        this.listRequests = listRequests;
        this.findRequest = findRequest;
        this.mapper = mapper;
    }

    /**
     * @return a page of requests, the newest first
     */
    @GET
    @RequiresScope({"read", "read:notifications"})
    public Response index() {
        long owner = accountId();
        Page<NotificationRequestRow> page = listRequests.list(owner, query.paging());
        return links.whenFull(new Page<>(mapper.requests(page.items(), owner), page.next(), page.prev(), page.full()));
    }

    /**
     * @param id a request
     * @return it
     */
    @GET
    @Path("{id}")
    @RequiresScope({"read", "read:notifications"})
    public NotificationRequestJson show(@PathParam("id") long id) {
        long owner = accountId();
        return mapper.requests(List.of(findRequest.find(owner, id)), owner).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * @return whether what was let in stands among the notifications: here it does at once
     */
    @GET
    @Path("merged")
    @RequiresScope({"write", "write:notifications"})
    public MergedJson merged() {
        return new MergedJson(true);
    }

    /**
     * @param merged whether nothing is under way
     */
    public record MergedJson(boolean merged) {}

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

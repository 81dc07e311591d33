package social.anancus.api.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.answer.Cached;
import social.anancus.api.answer.Links;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.api.status.StatusJsonMapper;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.AccountTimeline;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** The statuses of an account (https://docs.joinmastodon.org/methods/accounts/#statuses). */
@Path("v1/accounts/{id}/statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccountStatusesResource {
    private Caller caller;
    private Query query;
    private Links links;
    private AccountTimeline timeline;
    private StatusJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountStatusesResource() {}

    @Inject
    public AccountStatusesResource(
            Caller caller, Query query, Links links, AccountTimeline timeline, StatusJsonMapper mapper) {
        this.caller = caller;
        this.query = query;
        this.links = links;
        this.timeline = timeline;
        this.mapper = mapper;
    }

    /**
     * @param id an account
     * @return a page of its statuses that the caller may see; {@code pinned}, {@code only_media}, {@code exclude_replies},
     *     {@code exclude_reblogs} and {@code tagged} narrow it down
     */
    @GET
    @Public({"read", "read:statuses"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public Response statuses(@PathParam("id") long id) {
        Viewer viewer = caller.viewer();
        AccountTimeline.Wanted wanted = new AccountTimeline.Wanted(
                query.flag("pinned"),
                query.flag("only_media"),
                query.flag("exclude_replies"),
                query.flag("exclude_reblogs"),
                query.text("tagged"));
        Page<Long> page = timeline.page(viewer, id, wanted, query.paging(Paging.Limits.of(20)));
        return links.whenFull(
                mapper.page(page, viewer), "pinned", "only_media", "exclude_replies", "exclude_reblogs", "tagged");
    }
}

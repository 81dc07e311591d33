package social.anancus.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.answer.Links;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.tag.ListFollowedTags;
import social.anancus.core.tag.TagDetails;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Followed tags (https://docs.joinmastodon.org/methods/followed_tags/). */
@Path("v1/followed_tags")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FollowedTagsResource {
    private static final Paging.Limits LIMITS = Paging.Limits.of(100);

    private Caller caller;
    private Query query;
    private Links links;
    private ListFollowedTags listFollowedTags;
    private TagJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowedTagsResource() {}

    @Inject
    public FollowedTagsResource(
            Caller caller, Query query, Links links, ListFollowedTags listFollowedTags, TagJsonMapper mapper) {
        this.caller = caller;
        this.query = query;
        this.links = links;
        this.listFollowedTags = listFollowedTags;
        this.mapper = mapper;
    }

    /**
     * @return a page of the tags that the person follows
     */
    @GET
    @RequiresScope({"follow", "read", "read:follows"})
    public Response index() {
        Page<TagDetails> page = listFollowedTags.list(caller.requirePerson().accountId(), query.paging(LIMITS));
        return links.accounts(page.map(mapper::toJson));
    }
}

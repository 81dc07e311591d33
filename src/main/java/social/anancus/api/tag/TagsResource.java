package social.anancus.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.Public;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.login.Authentication;
import social.anancus.core.tag.FollowTag;
import social.anancus.core.tag.SetTagFeatured;
import social.anancus.core.tag.ShowTag;
import social.anancus.core.tag.UnfollowTag;

/** Tags (https://docs.joinmastodon.org/methods/tags/). */
@Path("v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TagsResource {
    private Caller caller;
    private ShowTag showTag;
    private FollowTag followTag;
    private UnfollowTag unfollowTag;
    private SetTagFeatured setTagFeatured;
    private TagJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagsResource() {}

    @Inject
    public TagsResource(
            Caller caller,
            ShowTag showTag,
            FollowTag followTag,
            UnfollowTag unfollowTag,
            SetTagFeatured setTagFeatured,
            TagJsonMapper mapper) {
        this.caller = caller;
        this.showTag = showTag;
        this.followTag = followTag;
        this.unfollowTag = unfollowTag;
        this.setTagFeatured = setTagFeatured;
        this.mapper = mapper;
    }

    /**
     * @param name its name
     * @return the tag
     */
    @GET
    @Path("{name}")
    @Public({"read", "read:accounts", "read:follows", "read:statuses", "read:search", "follow", "write", "write:follows"
    })
    public TagJson show(@PathParam("name") String name) {
        Long viewer = caller.person().map(Authentication.Person::accountId).orElse(null);
        return mapper.toJson(showTag.show(name, viewer));
    }

    /**
     * Follows a tag.
     *
     * @param name its name
     * @return the tag
     */
    @POST
    @Path("{name}/follow")
    @RequiresScope({"follow", "write", "write:follows"})
    @LimitedBy(Limited.FOLLOWS)
    public TagJson follow(@PathParam("name") String name) {
        return mapper.toJson(followTag.follow(accountId(), name));
    }

    /**
     * Ends following a tag.
     *
     * @param name its name
     * @return the tag
     */
    @POST
    @Path("{name}/unfollow")
    @RequiresScope({"follow", "write", "write:follows"})
    public TagJson unfollow(@PathParam("name") String name) {
        return mapper.toJson(unfollowTag.unfollow(accountId(), name));
    }

    /**
     * Shows a tag on the profile.
     *
     * @param name its name
     * @return the tag
     */
    @POST
    @Path("{name}/feature")
    @RequiresScope({"write", "write:accounts"})
    public TagJson feature(@PathParam("name") String name) {
        return mapper.toJson(setTagFeatured.set(accountId(), name, true));
    }

    /**
     * Takes a tag off the profile.
     *
     * @param name its name
     * @return the tag
     */
    @POST
    @Path("{name}/unfeature")
    @RequiresScope({"write", "write:accounts"})
    public TagJson unfeature(@PathParam("name") String name) {
        return mapper.toJson(setTagFeatured.set(accountId(), name, false));
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.relationship.FollowAccount;
import social.anancus.core.relationship.RemoveFromFollowers;
import social.anancus.core.relationship.UnfollowAccount;

/** Following (https://docs.joinmastodon.org/methods/accounts/#follow). */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FollowsResource {
    private Caller caller;
    private RelationshipAnswers answers;
    private FollowAccount followAccount;
    private UnfollowAccount unfollowAccount;
    private RemoveFromFollowers removeFromFollowers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowsResource() {}

    @Inject
    public FollowsResource(
            Caller caller,
            RelationshipAnswers answers,
            FollowAccount followAccount,
            UnfollowAccount unfollowAccount,
            RemoveFromFollowers removeFromFollowers) {
        this.caller = caller;
        this.answers = answers;
        this.followAccount = followAccount;
        this.unfollowAccount = unfollowAccount;
        this.removeFromFollowers = removeFromFollowers;
    }

    /**
     * Follows, asks to, or follows in another way.
     *
     * @param id an account
     * @param params how
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/follow")
    @RequiresScope({"follow", "write", "write:follows"})
    @LimitedBy(Limited.FOLLOWS)
    public RelationshipJson follow(@PathParam("id") long id, FollowParams params) {
        followAccount.follow(me(), answers.seen(id), params.toOptions());
        return answers.one(me(), id);
    }

    /**
     * Follows no longer, or takes the request back.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/unfollow")
    @RequiresScope({"follow", "write", "write:follows"})
    public RelationshipJson unfollow(@PathParam("id") long id) {
        unfollowAccount.unfollow(me(), answers.seen(id));
        return answers.one(me(), id);
    }

    /**
     * Sends a follower away.
     *
     * @param id an account
     * @return how the person stands to it now
     */
    @POST
    @Path("{id}/remove_from_followers")
    @RequiresScope({"follow", "write", "write:follows"})
    public RelationshipJson removeFromFollowers(@PathParam("id") long id) {
        removeFromFollowers.remove(me(), answers.seen(id));
        return answers.one(me(), id);
    }

    private long me() {
        return caller.requirePerson().accountId();
    }
}

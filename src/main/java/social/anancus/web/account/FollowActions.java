package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.relationship.AuthorizeFollow;
import social.anancus.core.relationship.FollowAccount;
import social.anancus.core.relationship.FollowOptions;
import social.anancus.core.relationship.RejectFollow;
import social.anancus.core.relationship.Relationship;
import social.anancus.core.relationship.RemoveFromFollowers;
import social.anancus.core.relationship.UnfollowAccount;
import social.anancus.platform.error.Conflict;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/** The buttons that have to do with following. */
@ApplicationScoped
class FollowActions {
    private FollowAccount followAccount;
    private UnfollowAccount unfollowAccount;
    private RemoveFromFollowers removeFromFollowers;
    private AuthorizeFollow authorizeFollow;
    private RejectFollow rejectFollow;
    private RateLimiter limiter;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    FollowActions() {}

    @Inject
    FollowActions(
            FollowAccount followAccount,
            UnfollowAccount unfollowAccount,
            RemoveFromFollowers removeFromFollowers,
            AuthorizeFollow authorizeFollow,
            RejectFollow rejectFollow,
            RateLimiter limiter) {
        this.followAccount = followAccount;
        this.unfollowAccount = unfollowAccount;
        this.removeFromFollowers = removeFromFollowers;
        this.authorizeFollow = authorizeFollow;
        this.rejectFollow = rejectFollow;
        this.limiter = limiter;
    }

    /**
     * @param me who presses
     * @param other whom to follow
     * @throws social.anancus.platform.error.TooMany if that was done too often
     */
    void follow(long me, AccountItem other) {
        limiter.onSuccess(
                RateLimits.FOLLOWS, Long.toString(me), () -> followAccount.follow(me, other.id(), FollowOptions.USUAL));
    }

    void unfollow(long me, AccountItem other) {
        unfollowAccount.unfollow(me, other.id());
    }

    /**
     * @param me who presses
     * @param other who is followed, or was asked
     * @param options how
     * @throws Conflict if it is not followed (any more): this button shall not begin it
     */
    void change(long me, AccountItem other, FollowOptions options) {
        Relationship standing = other.relationship();
        if (standing == null || !(standing.following() || standing.requested())) {
            throw new Conflict();
        }
        followAccount.follow(me, other.id(), options);
    }

    void removeFollower(long me, long follower) {
        removeFromFollowers.remove(me, follower);
    }

    void accept(long me, long follower) {
        authorizeFollow.authorize(me, follower);
    }

    void reject(long me, long follower) {
        rejectFollow.reject(me, follower);
    }
}

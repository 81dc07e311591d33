package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import social.anancus.core.account.ActorType;
import social.anancus.core.account.KnownActor;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusRepository;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/** What groups, relays and other machines may announce: not too much, and no comments. */
@ApplicationScoped
class AnnounceRules {
    private static final Set<ActorType> MACHINES = Set.of(ActorType.GROUP, ActorType.SERVICE, ActorType.APPLICATION);

    private RateLimiter limiter;
    private StatusRepository statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    AnnounceRules() {}

    @Inject
    AnnounceRules(RateLimiter limiter, StatusRepository statuses) {
        this.limiter = limiter;
        this.statuses = statuses;
    }

    /**
     * @param actor who announces; counted if it is a machine
     * @return whether those of its server have announced too much of late
     */
    boolean isOver(KnownActor actor) {
        return MACHINES.contains(actor.type())
                && !limiter.count(RateLimits.ANNOUNCES, Objects.requireNonNull(actor.domain()))
                        .allowed();
    }

    /**
     * Groups announce what opens a discussion and every comment in it. The comments belong under it, not into the homes of all
     * who follow the group.
     *
     * @param actor who announces
     * @param statusId what
     * @return whether it is a comment that a group passes on
     */
    boolean isComment(KnownActor actor, long statusId) {
        return actor.type() == ActorType.GROUP
                && statuses.findUnchecked(statusId)
                        .filter(status -> !status.isLocal())
                        .filter(Status::isReply)
                        .isPresent();
    }
}

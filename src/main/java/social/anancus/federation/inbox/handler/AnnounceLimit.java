package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import social.anancus.core.account.ActorType;
import social.anancus.core.account.KnownActor;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/** How often groups, relays and other machines of one server may announce something. */
@ApplicationScoped
class AnnounceLimit {
    private static final Set<ActorType> MACHINES = Set.of(ActorType.GROUP, ActorType.SERVICE, ActorType.APPLICATION);

    private RateLimiter limiter;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    AnnounceLimit() {}

    @Inject
    AnnounceLimit(RateLimiter limiter) {
        this.limiter = limiter;
    }

    boolean isOver(KnownActor actor) {
        return MACHINES.contains(actor.type())
                && !limiter.count(RateLimits.ANNOUNCES, Objects.requireNonNull(actor.domain()))
                        .allowed();
    }
}

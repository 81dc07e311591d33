package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import social.anancus.core.account.AccountEvents;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.platform.jobs.Jobs;

/** Notes that an account has moved to another, and sends those who follow it here after it. */
@ApplicationScoped
public class MoveFollowers {
    /** How long an account of another server has to stay where it is, before people here are sent after it again. */
    public static final Duration COOLDOWN = Duration.ofDays(7);

    /** How long one of this server has to stay. */
    public static final Duration OWN_COOLDOWN = Duration.ofDays(30);

    private FindActor actors;
    private MoveRepository moves;
    private RelationshipEvents events;
    private AccountEvents accountEvents;
    private Jobs jobs;
    private Clock clock;

    /** What has become of it. */
    public enum Moved {
        /** The followers are on their way. */
        MOVED,
        /** The other account does not name this one among its former selves. */
        NOT_CONFIRMED,
        /** It has moved not long ago. */
        TOO_SOON,
        /** One of the two is gone, suspended, or has moved itself. */
        REFUSED
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MoveFollowers() {}

    @Inject
    public MoveFollowers(
            FindActor actors,
            MoveRepository moves,
            RelationshipEvents events,
            AccountEvents accountEvents,
            Jobs jobs,
            Clock clock) {
        this.actors = actors;
        this.moves = moves;
        this.events = events;
        this.accountEvents = accountEvents;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param originId the account that moves, which has said so itself
     * @param targetId where to; its document was read just now
     * @return what has become of it
     */
    @Transactional
    public Moved move(long originId, long targetId) {
        Optional<KnownActor> origin = actors.byId(originId).filter(actor -> !actor.isSuspended());
        Optional<KnownActor> target =
                actors.byId(targetId).filter(actor -> !actor.isSuspended() && actor.movedToAccountId() == null);
        if (originId == targetId || origin.isEmpty() || target.isEmpty()) {
            return Moved.REFUSED;
        }
        if (!target.get().alsoKnownAs().contains(origin.get().uri())) {
            return Moved.NOT_CONFIRMED;
        }
        Instant now = clock.instant();
        boolean own = origin.get().isLocal();
        if (!moves.note(originId, targetId, now, now.minus(own ? OWN_COOLDOWN : COOLDOWN))) {
            return Moved.TOO_SOON;
        }
        if (own) {
            moves.keep(originId, targetId, now);
        }
        accountEvents.changed(originId);
        events.fire(new AccountMoved(originId, targetId));
        jobs.enqueue(new MovePeople(originId, targetId));
        return Moved.MOVED;
    }
}

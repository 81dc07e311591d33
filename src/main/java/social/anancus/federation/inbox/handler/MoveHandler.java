package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.account.KnownActor;
import social.anancus.core.relationship.MoveFollowers;
import social.anancus.core.relationship.MoveFollowers.Moved;

/**
 * {@code Move} of an account to another (as Mastodon defines it): the target must name the one that moves as a former self, and
 * is read anew for that.
 */
@ApplicationScoped
class MoveHandler implements ActivityHandler {
    private BroughtAccounts accounts;
    private MoveFollowers moveFollowers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    MoveHandler() {}

    @Inject
    MoveHandler(BroughtAccounts accounts, MoveFollowers moveFollowers) {
        this.accounts = accounts;
        this.moveFollowers = moveFollowers;
    }

    @Override
    public Verdict handle(Activity activity) {
        String uri = activity.objectId();
        String to = activity.targetId();
        if (uri == null || to == null) {
            return Verdict.ignored(Refusal.MALFORMED);
        }
        if (!uri.equals(activity.actor().uri())) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        Optional<KnownActor> target = accounts.fresh(activity, to);
        if (target.isEmpty() || !target.get().alsoKnownAs().contains(uri)) {
            return Verdict.ignored(Refusal.NOT_CONFIRMED);
        }
        Moved moved = moveFollowers.move(activity.actorId(), target.get().id());
        return switch (moved) {
            case MOVED -> Verdict.done();
            case NOT_CONFIRMED -> Verdict.ignored(Refusal.NOT_CONFIRMED);
            case TOO_SOON -> Verdict.ignored(Refusal.TOO_OFTEN);
            case REFUSED -> Verdict.ignored(Refusal.NOT_FOR_THE_ACTOR);
        };
    }
}

package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.relationship.ReceiveBlock;
import social.anancus.federation.uri.LocalTargets;

/**
 * {@code Block} of an account of this server (ActivityPub, section 6.9). With a {@code target} it is a moderator's, who shuts
 * somebody out of a group (FEP-1b12), and no matter between the two.
 */
@ApplicationScoped
class BlockHandler implements ActivityHandler {
    private LocalTargets targets;
    private ReceiveBlock receiveBlock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    BlockHandler() {}

    @Inject
    BlockHandler(LocalTargets targets, ReceiveBlock receiveBlock) {
        this.targets = targets;
        this.receiveBlock = receiveBlock;
    }

    @Override
    public Verdict handle(Activity activity) {
        if (activity.json().has("target")) {
            return Verdict.ignored(Refusal.MEANS_NOTHING);
        }
        String uri = activity.objectId();
        Optional<Long> target = uri == null ? Optional.empty() : targets.accountId(uri);
        if (target.isEmpty()) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        boolean blocked = receiveBlock.block(activity.actorId(), target.get(), activity.id());
        return blocked ? Verdict.done() : Verdict.ignored(Refusal.GONE_BEFORE);
    }
}

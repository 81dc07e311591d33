package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.relationship.ReceiveFollow;
import social.anancus.core.relationship.ReceiveFollow.Asked;
import social.anancus.federation.uri.LocalTargets;

/** {@code Follow}: somebody wants to follow an account of this server (ActivityPub, section 7.5). */
@ApplicationScoped
class FollowAccountHandler implements ActivityHandler {
    private LocalTargets targets;
    private ReceiveFollow receiveFollow;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    FollowAccountHandler() {}

    @Inject
    FollowAccountHandler(LocalTargets targets, ReceiveFollow receiveFollow) {
        this.targets = targets;
        this.receiveFollow = receiveFollow;
    }

    @Override
    public Verdict handle(Activity activity) {
        String uri = activity.objectId();
        Optional<Long> target = uri == null ? Optional.empty() : targets.accountId(uri);
        if (target.isEmpty()) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        Asked asked = receiveFollow.follow(activity.actorId(), target.get(), activity.id());
        return asked == Asked.IGNORED ? Verdict.ignored(Refusal.GONE_BEFORE) : Verdict.done();
    }
}

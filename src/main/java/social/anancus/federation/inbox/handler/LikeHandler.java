package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.reaction.ReceiveFavourite;
import social.anancus.federation.uri.LocalTargets;

/**
 * {@code Like} and {@code EmojiReact} of a status of this server. Whatever emoji comes with it, it is a favourite; several by
 * one account are one.
 */
@ApplicationScoped
class LikeHandler implements ActivityHandler {
    private LocalTargets targets;
    private ReceiveFavourite receiveFavourite;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    LikeHandler() {}

    @Inject
    LikeHandler(LocalTargets targets, ReceiveFavourite receiveFavourite) {
        this.targets = targets;
        this.receiveFavourite = receiveFavourite;
    }

    @Override
    public Verdict handle(Activity activity) {
        String uri = activity.objectId();
        if (uri == null || !targets.isOurs(uri)) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        Optional<Long> status = targets.statusId(uri);
        boolean taken =
                status.isPresent() && receiveFavourite.favourite(activity.actorId(), status.get(), activity.id());
        return taken ? Verdict.done() : Verdict.ignored(Refusal.NOT_FOR_THE_ACTOR);
    }
}

package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.ReceiveVote;
import social.anancus.core.status.ReceiveVote.Voted;
import social.anancus.federation.uri.LocalTargets;
import social.anancus.federation.vocabulary.AsObject;

/**
 * {@code Create} of what becomes a status (ActivityPub, section 7.2), or of a vote: a Note with the name of an option that
 * answers a poll of this server.
 */
@ApplicationScoped
class CreateStatusHandler implements ActivityHandler {
    private LocalTargets targets;
    private LocateStatus locateStatus;
    private ReceiveVote receiveVote;
    private IntakeStatus intake;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    CreateStatusHandler() {}

    @Inject
    CreateStatusHandler(LocalTargets targets, LocateStatus locateStatus, ReceiveVote receiveVote, IntakeStatus intake) {
        this.targets = targets;
        this.locateStatus = locateStatus;
        this.receiveVote = receiveVote;
        this.intake = intake;
    }

    @Override
    public Verdict handle(Activity activity) {
        AsObject object = activity.object();
        String uri = activity.objectId();
        if (object == null || uri == null) {
            return Verdict.ignored(Refusal.MALFORMED);
        }
        if (!activity.speaksFor(uri)) {
            return Verdict.ignored(Refusal.FOREIGN_ORIGIN);
        }
        Long poll = poll(object);
        if (poll != null) {
            return vote(activity, object, poll);
        }
        Optional<LocatedStatus> known = locateStatus.byUri(uri);
        if (known.isPresent() && known.get().accountId() != activity.actorId()) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        if (known.isEmpty() && locateStatus.isGone(uri)) {
            return Verdict.ignored(Refusal.GONE_BEFORE);
        }
        return intake.create(activity, object);
    }

    /** The local status that a vote answers; null if it is no vote. */
    private @Nullable Long poll(AsObject object) {
        String parent = object.idOf("inReplyTo");
        boolean vote = object.is("Note") && object.text("name") != null && object.words("content") == null;
        return vote && parent != null ? targets.statusId(parent).orElse(null) : null;
    }

    private Verdict vote(Activity activity, AsObject object, long statusId) {
        String author = object.idOf("attributedTo");
        String option = object.text("name");
        if (option == null || (author != null && !author.equals(activity.actor().uri()))) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        Voted voted = receiveVote.vote(activity.actorId(), statusId, option, object.id());
        return voted == Voted.COUNTED ? Verdict.done() : Verdict.ignored(Refusal.NOT_FOR_THE_ACTOR);
    }
}

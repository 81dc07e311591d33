package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.StatusRelevance;
import social.anancus.federation.vocabulary.AsObject;

/**
 * {@code Announce} of an activity, as groups pass on what their members do (FEP-1b12). Nothing in the copy is believed: what it
 * is about is asked of its own origin. Votes and the like are not passed on any further.
 */
@ApplicationScoped
class AnnounceActivityHandler implements ActivityHandler {
    private AnnounceLimit limit;
    private LocateStatus locateStatus;
    private StatusRelevance relevance;
    private FetchedStatuses statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    AnnounceActivityHandler() {}

    @Inject
    AnnounceActivityHandler(
            AnnounceLimit limit, LocateStatus locateStatus, StatusRelevance relevance, FetchedStatuses statuses) {
        this.limit = limit;
        this.locateStatus = locateStatus;
        this.relevance = relevance;
        this.statuses = statuses;
    }

    @Override
    public Verdict handle(Activity activity) {
        AsObject inner = activity.object();
        if (inner == null || !inner.is("Create") && !inner.is("Update") && !inner.is("Delete")) {
            return Verdict.ignored(Refusal.MEANS_NOTHING);
        }
        String about = inner.idOf("object");
        if (about == null) {
            return Verdict.ignored(Refusal.MEANS_NOTHING);
        }
        if (limit.isOver(activity.actor())) {
            return Verdict.ignored(Refusal.TOO_OFTEN);
        }
        if (!relevance.isFollowedHere(activity.actorId())) {
            return Verdict.ignored(Refusal.NOT_RELATED);
        }
        Optional<LocatedStatus> known = locateStatus.byUri(about);
        if (known.isPresent() && known.get().local()) {
            return Verdict.ignored(Refusal.MEANS_NOTHING);
        }
        if (known.isEmpty()) {
            boolean fetched = inner.is("Create") && statuses.fetch(activity, about) != null;
            return fetched ? Verdict.done() : Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        if (inner.is("Create")) {
            return Verdict.done();
        }
        return statuses.refresh(activity, about) ? Verdict.done() : Verdict.ignored(Refusal.NOT_CONFIRMED);
    }
}

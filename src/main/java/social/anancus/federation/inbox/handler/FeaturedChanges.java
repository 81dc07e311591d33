package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.reaction.ReceivePins;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.StatusRelevance;
import social.anancus.core.tag.ReceiveFeaturedTags;

/** Changes what accounts of other servers have pinned to their profiles. */
@ApplicationScoped
class FeaturedChanges {
    private LocateStatus locateStatus;
    private StatusRelevance relevance;
    private FetchedStatuses statuses;
    private ReceivePins receivePins;
    private ReceiveFeaturedTags receiveFeaturedTags;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    FeaturedChanges() {}

    @Inject
    FeaturedChanges(
            LocateStatus locateStatus,
            StatusRelevance relevance,
            FetchedStatuses statuses,
            ReceivePins receivePins,
            ReceiveFeaturedTags receiveFeaturedTags) {
        this.locateStatus = locateStatus;
        this.relevance = relevance;
        this.statuses = statuses;
        this.receivePins = receivePins;
        this.receiveFeaturedTags = receiveFeaturedTags;
    }

    /** A status of the actor; one that is not known is fetched where somebody here follows the actor. */
    Verdict pin(Activity activity) {
        String uri = activity.objectId();
        if (!activity.speaksFor(uri) || uri == null) {
            return Verdict.ignored(Refusal.FOREIGN_ORIGIN);
        }
        @Nullable Long status = known(uri);
        if (status == null && relevance.isFollowedHere(activity.actorId())) {
            status = statuses.fetch(activity, uri);
        }
        if (status == null) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        return receivePins.add(activity.actorId(), status) ? Verdict.done() : Verdict.ignored(Refusal.NOT_THE_OWNER);
    }

    Verdict unpin(Activity activity) {
        String uri = activity.objectId();
        @Nullable Long status = uri == null ? null : known(uri);
        boolean unpinned = status != null && receivePins.remove(activity.actorId(), status);
        return unpinned ? Verdict.done() : Verdict.ignored(Refusal.UNKNOWN_OBJECT);
    }

    private @Nullable Long known(String uri) {
        return locateStatus.byUri(uri).map(LocatedStatus::id).orElse(null);
    }

    Verdict pinTag(Activity activity, String name) {
        return receiveFeaturedTags.add(activity.actorId(), name)
                ? Verdict.done()
                : Verdict.ignored(Refusal.MEANS_NOTHING);
    }

    Verdict unpinTag(Activity activity, String name) {
        return receiveFeaturedTags.remove(activity.actorId(), name)
                ? Verdict.done()
                : Verdict.ignored(Refusal.UNKNOWN_OBJECT);
    }
}

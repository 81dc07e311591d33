package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.status.StatusRelevance;

/** {@code Create} that gives only the id of what was made: it is fetched, if it would be wanted. */
@ApplicationScoped
class CreateReferenceHandler implements ActivityHandler {
    private StatusRelevance relevance;
    private FetchedStatuses statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    CreateReferenceHandler() {}

    @Inject
    CreateReferenceHandler(StatusRelevance relevance, FetchedStatuses statuses) {
        this.relevance = relevance;
        this.statuses = statuses;
    }

    @Override
    public Verdict handle(Activity activity) {
        String uri = activity.objectId();
        if (uri == null) {
            return Verdict.ignored(Refusal.MALFORMED);
        }
        if (!activity.speaksFor(uri)) {
            return Verdict.ignored(Refusal.FOREIGN_ORIGIN);
        }
        if (!relevance.isFollowedHere(activity.actorId())) {
            return Verdict.ignored(Refusal.NOT_RELATED);
        }
        return statuses.fetch(activity, uri) == null ? Verdict.ignored(Refusal.NOT_CONFIRMED) : Verdict.done();
    }
}

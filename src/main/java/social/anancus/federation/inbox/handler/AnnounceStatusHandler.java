package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.ReceiveReblog;
import social.anancus.core.status.RemoteReblog;
import social.anancus.core.status.StatusRelevance;
import social.anancus.core.status.Visibility;
import social.anancus.federation.mapping.Audience;

/**
 * {@code Announce} of a status: a boost (ActivityPub, section 7.11). What is not known here is fetched from its own origin; a
 * copy inside the activity counts only where the announcer wrote it.
 */
@ApplicationScoped
class AnnounceStatusHandler implements ActivityHandler {
    private AnnounceLimit limit;
    private LocateStatus locateStatus;
    private StatusRelevance relevance;
    private FetchedStatuses statuses;
    private ReceiveReblog receiveReblog;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    AnnounceStatusHandler() {}

    @Inject
    AnnounceStatusHandler(
            AnnounceLimit limit,
            LocateStatus locateStatus,
            StatusRelevance relevance,
            FetchedStatuses statuses,
            ReceiveReblog receiveReblog,
            Clock clock) {
        this.limit = limit;
        this.locateStatus = locateStatus;
        this.relevance = relevance;
        this.statuses = statuses;
        this.receiveReblog = receiveReblog;
        this.clock = clock;
    }

    @Override
    public Verdict handle(Activity activity) {
        String id = activity.id();
        String about = activity.objectId();
        Visibility visibility = Audience.of(activity.json()).visibility(activity.followers(), java.util.List.of());
        if (id == null || about == null || visibility == Visibility.DIRECT || visibility == Visibility.LIMITED) {
            return Verdict.ignored(Refusal.MALFORMED);
        }
        if (limit.isOver(activity.actor())) {
            return Verdict.ignored(Refusal.TOO_OFTEN);
        }
        Optional<LocatedStatus> known = locateStatus.byUri(about);
        boolean related = known.isPresent()
                ? relevance.concernsReblog(activity.actorId(), known.get().id())
                : relevance.isFollowedHere(activity.actorId());
        if (!related) {
            return Verdict.ignored(Refusal.NOT_RELATED);
        }
        Long original = known.isPresent() ? (Long) known.get().id() : statuses.announced(activity, about);
        if (original == null) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        RemoteReblog reblog = new RemoteReblog(id, activity.actorId(), original, visibility, published(activity));
        return receiveReblog.receive(reblog).isPresent() ? Verdict.done() : Verdict.ignored(Refusal.NOT_FOR_THE_ACTOR);
    }

    private Instant published(Activity activity) {
        @Nullable Instant told = activity.json().time("published");
        return told == null ? clock.instant() : told;
    }
}

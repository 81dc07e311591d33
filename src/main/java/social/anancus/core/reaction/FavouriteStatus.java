package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.StatusCounter;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Favourites a status. */
@ApplicationScoped
public class FavouriteStatus {
    private ReactionTargets targets;
    private FavouriteRepository favourites;
    private StatusRepository statuses;
    private ReactionEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FavouriteStatus() {}

    @Inject
    public FavouriteStatus(
            ReactionTargets targets,
            FavouriteRepository favourites,
            StatusRepository statuses,
            ReactionEvents events,
            Clock clock) {
        this.targets = targets;
        this.favourites = favourites;
        this.statuses = statuses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param viewer who; a second time changes nothing
     * @param statusId what
     * @param uri the id of a remote favourite on its own server; null for local ones
     * @throws NotFound if the viewer may not see it
     * @throws NotPermitted if the viewer blocks its author
     */
    @Transactional
    public void favourite(Viewer viewer, long statusId, @Nullable String uri) {
        long accountId = ReactionTargets.accountOf(viewer);
        long original = targets.requireFriendly(viewer, statusId).id();
        favourites.add(accountId, original, uri, clock.instant()).ifPresent(id -> {
            statuses.count(original, StatusCounter.FAVOURITES, 1);
            events.favourited(id, accountId, original);
        });
    }
}

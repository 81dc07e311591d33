package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import social.anancus.core.status.StatusCounter;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;

/** Takes a favourite back. */
@ApplicationScoped
public class UnfavouriteStatus {
    private ReactionTargets targets;
    private FavouriteRepository favourites;
    private StatusRepository statuses;
    private ReactionEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnfavouriteStatus() {}

    @Inject
    public UnfavouriteStatus(
            ReactionTargets targets, FavouriteRepository favourites, StatusRepository statuses, ReactionEvents events) {
        this.targets = targets;
        this.favourites = favourites;
        this.statuses = statuses;
        this.events = events;
    }

    /**
     * @param viewer who; need not see the status any more
     * @param statusId what
     * @throws NotFound if there is no favourite and the viewer may not see the status
     */
    @Transactional
    public void unfavourite(Viewer viewer, long statusId) {
        long accountId = ReactionTargets.accountOf(viewer);
        long original = targets.original(statusId);
        Optional<Long> removed = favourites.remove(accountId, original);
        if (removed.isEmpty()) {
            targets.require(viewer, statusId);
            return;
        }
        statuses.count(original, StatusCounter.FAVOURITES, -1);
        events.unfavourited(removed.get(), accountId, original);
    }
}

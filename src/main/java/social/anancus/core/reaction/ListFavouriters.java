package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Lists the accounts that have favourited a status. */
@ApplicationScoped
public class ListFavouriters {
    private ReactionTargets targets;
    private ReactionPageRepository pages;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListFavouriters() {}

    @Inject
    public ListFavouriters(ReactionTargets targets, ReactionPageRepository pages, Clock clock) {
        this.targets = targets;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param viewer who looks
     * @param statusId a status
     * @param paging which page, by ids of the favourites
     * @return the ids of those accounts, the latest first
     * @throws NotFound if the viewer may not see the status
     */
    @Transactional
    public Page<Long> list(Viewer viewer, long statusId, Paging paging) {
        return pages.favouriters(viewer, targets.require(viewer, statusId).id(), paging, clock.instant());
    }
}

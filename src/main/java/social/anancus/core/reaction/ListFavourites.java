package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Lists the statuses that are somebody's favourites. */
@ApplicationScoped
public class ListFavourites {
    private ReactionPageRepository pages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListFavourites() {}

    @Inject
    public ListFavourites(ReactionPageRepository pages) {
        this.pages = pages;
    }

    /**
     * @param viewer whose
     * @param paging which page, by ids of the favourites
     * @return the ids of those statuses that the viewer may still see, the latest first
     */
    @Transactional
    public Page<Long> list(Viewer.LocalViewer viewer, Paging paging) {
        return pages.favourites(viewer, paging);
    }
}

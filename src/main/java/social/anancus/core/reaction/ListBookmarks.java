package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Lists the statuses that are somebody's bookmarks. */
@ApplicationScoped
public class ListBookmarks {
    private ReactionPageRepository pages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListBookmarks() {}

    @Inject
    public ListBookmarks(ReactionPageRepository pages) {
        this.pages = pages;
    }

    /**
     * @param viewer whose
     * @param paging which page, by ids of the bookmarks
     * @return the ids of those statuses that the viewer may still see, the latest first
     */
    @Transactional
    public Page<Long> list(Viewer.LocalViewer viewer, Paging paging) {
        return pages.bookmarks(viewer, paging);
    }
}

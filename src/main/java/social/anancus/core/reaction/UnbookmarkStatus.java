package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;

/** Removes a bookmark. */
@ApplicationScoped
public class UnbookmarkStatus {
    private ReactionTargets targets;
    private BookmarkRepository bookmarks;
    private ReactionEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UnbookmarkStatus() {}

    @Inject
    public UnbookmarkStatus(ReactionTargets targets, BookmarkRepository bookmarks, ReactionEvents events) {
        this.targets = targets;
        this.bookmarks = bookmarks;
        this.events = events;
    }

    /**
     * @param viewer who; need not see the status any more
     * @param statusId what
     * @throws NotFound if there is no bookmark and the viewer may not see the status
     */
    @Transactional
    public void unbookmark(Viewer.LocalViewer viewer, long statusId) {
        long original = targets.original(statusId);
        if (bookmarks.remove(viewer.id(), original)) {
            events.unbookmarked(viewer.id(), original);
        } else {
            targets.require(viewer, statusId);
        }
    }
}

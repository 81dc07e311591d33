package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;

/** Puts a bookmark on a status. */
@ApplicationScoped
public class BookmarkStatus {
    private ReactionTargets targets;
    private BookmarkRepository bookmarks;
    private ReactionEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BookmarkStatus() {}

    @Inject
    public BookmarkStatus(ReactionTargets targets, BookmarkRepository bookmarks, ReactionEvents events, Clock clock) {
        this.targets = targets;
        this.bookmarks = bookmarks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param viewer who; a second time changes nothing
     * @param statusId what
     * @throws NotFound if the viewer may not see it
     */
    @Transactional
    public void bookmark(Viewer.LocalViewer viewer, long statusId) {
        long original = targets.require(viewer, statusId).id();
        if (bookmarks.add(viewer.id(), original, clock.instant())) {
            events.bookmarked(viewer.id(), original);
        }
    }
}

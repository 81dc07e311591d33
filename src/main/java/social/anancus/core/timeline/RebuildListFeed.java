package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes the feed of a list anew from what its members have written lately. */
@ApplicationScoped
public class RebuildListFeed {
    private FeedRepository feeds;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RebuildListFeed() {}

    @Inject
    public RebuildListFeed(FeedRepository feeds) {
        this.feeds = feeds;
    }

    /**
     * @param listId a list; nothing happens if it is gone
     */
    @Transactional
    public void rebuild(long listId) {
        feeds.rebuildList(listId);
    }
}

package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes a home feed anew as far as one author goes. */
@ApplicationScoped
public class RefreshHomeFeed {
    private FeedRepository feeds;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RefreshHomeFeed() {}

    @Inject
    public RefreshHomeFeed(FeedRepository feeds) {
        this.feeds = feeds;
    }

    /**
     * @param accountId the owner of the feed
     * @param authorId an author, whose latest statuses are in it afterwards if the owner follows, and none otherwise
     */
    @Transactional
    public void refresh(long accountId, long authorId) {
        feeds.unmergeFromHome(accountId, authorId);
        feeds.mergeIntoHome(accountId, authorId);
    }
}

package social.anancus.core.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.list.FindList;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** The home timeline of whoever reads it: kept from the first page on, for as long as its owner comes back. */
@ApplicationScoped
public class HomeTimeline {
    private static final Duration NOTED_AGAIN = Duration.ofHours(1);

    private KeepHomeFeed keep;
    private TimelineRepository timelines;
    private FindList lists;
    private Cache<Long, Boolean> seen;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HomeTimeline() {}

    @Inject
    public HomeTimeline(KeepHomeFeed keep, TimelineRepository timelines, FindList lists, Caches caches) {
        this.keep = keep;
        this.timelines = timelines;
        this.lists = lists;
        this.seen = caches.create(
                "home-feed-owners", Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(NOTED_AGAIN));
    }

    /**
     * @param viewer the owner
     * @param paging which page
     * @return the ids of its statuses
     */
    public Page<Long> page(Viewer.LocalViewer viewer, Paging paging) {
        keepFor(viewer);
        return timelines.home(viewer, paging);
    }

    /**
     * @param viewer the owner
     * @param listId a list
     * @param paging which page
     * @return the ids of its statuses
     * @throws NotFound if the viewer has no such list
     */
    public Page<Long> list(Viewer.LocalViewer viewer, long listId, Paging paging) {
        long id = lists.find(viewer.id(), listId).id();
        keepFor(viewer);
        return timelines.list(viewer, id, paging);
    }

    /**
     * Keeps the feed from now on, for somebody who reads or listens.
     *
     * @param viewer the owner
     */
    public void keepFor(Viewer.LocalViewer viewer) {
        if (seen.getIfPresent(viewer.id()) == null) {
            keep.keep(viewer.id());
            seen.put(viewer.id(), true);
        }
    }
}

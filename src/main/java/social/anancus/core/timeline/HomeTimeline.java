package social.anancus.core.timeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import social.anancus.core.status.Viewer;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** The home timeline of whoever reads it: kept from the first page on, for as long as its owner comes back. */
@ApplicationScoped
public class HomeTimeline {
    private static final Duration NOTED_AGAIN = Duration.ofHours(1);

    private KeepHomeFeed keep;
    private TimelineRepository timelines;
    private Cache<Long, Boolean> seen;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HomeTimeline() {}

    @Inject
    public HomeTimeline(KeepHomeFeed keep, TimelineRepository timelines, Caches caches) {
        this.keep = keep;
        this.timelines = timelines;
        this.seen = caches.create(
                "home-feed-owners", Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(NOTED_AGAIN));
    }

    /**
     * @param viewer the owner
     * @param paging which page
     * @return the ids of its statuses
     */
    public Page<Long> page(Viewer.LocalViewer viewer, Paging paging) {
        if (seen.getIfPresent(viewer.id()) == null) {
            keep.keep(viewer.id());
            seen.put(viewer.id(), true);
        }
        return timelines.home(viewer, paging);
    }
}

package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.anancus.platform.jobs.Jobs;

/** Keeps somebody's home feed from now on, and builds it if it was not kept. */
@ApplicationScoped
public class KeepHomeFeed {
    private FeedRepository feeds;
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public KeepHomeFeed() {}

    @Inject
    public KeepHomeFeed(FeedRepository feeds, Jobs jobs, Clock clock) {
        this.feeds = feeds;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param accountId a local account whose owner is here now
     */
    @Transactional
    public void keep(long accountId) {
        Instant now = clock.instant();
        if (feeds.touch(accountId, now)) {
            feeds.trim(accountId);
        } else {
            feeds.build(accountId, now);
            jobs.enqueueAt(new DropIdleFeed(accountId), now.plus(DropFeedOfTheAbsent.KEPT));
        }
    }
}

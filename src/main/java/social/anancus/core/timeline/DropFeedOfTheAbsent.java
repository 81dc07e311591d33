package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import social.anancus.platform.jobs.Jobs;

/** Stops keeping the feeds of somebody who has not read them for two weeks; else looks again later. */
@ApplicationScoped
public class DropFeedOfTheAbsent {
    static final Duration KEPT = Duration.ofDays(14);

    private FeedRepository feeds;
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DropFeedOfTheAbsent() {}

    @Inject
    public DropFeedOfTheAbsent(FeedRepository feeds, Jobs jobs, Clock clock) {
        this.feeds = feeds;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param accountId the owner of a home feed
     */
    @Transactional
    public void drop(long accountId) {
        Instant now = clock.instant();
        feeds.dropIdle(accountId, now.minus(KEPT))
                .ifPresent(lastRead -> jobs.enqueueAt(new DropIdleFeed(accountId), lastRead.plus(KEPT)));
    }
}

package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link DropIdleFeed}. */
@ApplicationScoped
public class DropIdleFeedHandler implements JobHandler<DropIdleFeed> {
    private DropFeedOfTheAbsent drop;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected DropIdleFeedHandler() {}

    @Inject
    DropIdleFeedHandler(DropFeedOfTheAbsent drop) {
        this.drop = drop;
    }

    @Override
    public Class<DropIdleFeed> kind() {
        return DropIdleFeed.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(DropIdleFeed job, JobContext context) {
        drop.drop(job.accountId());
        return Outcome.done();
    }
}

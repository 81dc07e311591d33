package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.relationship.FollowAuthorized;
import social.anancus.core.relationship.Followed;
import social.anancus.core.relationship.Unfollowed;
import social.anancus.core.timeline.list.ListMembersAdded;
import social.anancus.core.timeline.list.ListMembersRemoved;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link RefreshFeed}, when somebody follows or follows no more, or when a list takes authors out of the home feed. */
@ApplicationScoped
public class RefreshFeedHandler implements JobHandler<RefreshFeed> {
    private Jobs jobs;
    private RefreshHomeFeed refresh;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected RefreshFeedHandler() {}

    @Inject
    RefreshFeedHandler(Jobs jobs, RefreshHomeFeed refresh) {
        this.jobs = jobs;
        this.refresh = refresh;
    }

    void merge(@Observes Followed event) {
        jobs.enqueue(new RefreshFeed(event.accountId(), event.targetAccountId()));
    }

    void merge(@Observes FollowAuthorized event) {
        jobs.enqueue(new RefreshFeed(event.accountId(), event.targetAccountId()));
    }

    void unmerge(@Observes Unfollowed event) {
        jobs.enqueue(new RefreshFeed(event.accountId(), event.targetAccountId()));
    }

    void moved(@Observes ListMembersAdded event) {
        event.accountIds().forEach(author -> jobs.enqueue(new RefreshFeed(event.ownerAccountId(), author)));
    }

    void moved(@Observes ListMembersRemoved event) {
        event.accountIds().forEach(author -> jobs.enqueue(new RefreshFeed(event.ownerAccountId(), author)));
    }

    @Override
    public Class<RefreshFeed> kind() {
        return RefreshFeed.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.FAN_OUT;
    }

    @Override
    public Outcome handle(RefreshFeed job, JobContext context) {
        refresh.refresh(job.accountId(), job.authorId());
        return Outcome.done();
    }
}

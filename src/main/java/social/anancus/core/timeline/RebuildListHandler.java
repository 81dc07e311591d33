package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.timeline.list.ListChanged;
import social.anancus.core.timeline.list.ListMembersAdded;
import social.anancus.core.timeline.list.ListMembersRemoved;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link RebuildList}, when a list has other members or other rules. */
@ApplicationScoped
public class RebuildListHandler implements JobHandler<RebuildList> {
    private Jobs jobs;
    private RebuildListFeed rebuild;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected RebuildListHandler() {}

    @Inject
    RebuildListHandler(Jobs jobs, RebuildListFeed rebuild) {
        this.jobs = jobs;
        this.rebuild = rebuild;
    }

    void enqueue(@Observes ListMembersAdded event) {
        jobs.enqueue(new RebuildList(event.listId()));
    }

    void enqueue(@Observes ListMembersRemoved event) {
        jobs.enqueue(new RebuildList(event.listId()));
    }

    void enqueue(@Observes ListChanged event) {
        jobs.enqueue(new RebuildList(event.listId()));
    }

    @Override
    public Class<RebuildList> kind() {
        return RebuildList.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.FAN_OUT;
    }

    @Override
    public Outcome handle(RebuildList job, JobContext context) {
        rebuild.rebuild(job.listId());
        return Outcome.done();
    }
}

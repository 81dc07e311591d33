package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.account.RemoteAccountGone;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link RemoveStatusesOf}. */
@ApplicationScoped
public class RemoveStatusesOfHandler implements JobHandler<RemoveStatusesOf> {
    private Jobs jobs;
    private RemoveSomeStatuses remove;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveStatusesOfHandler() {}

    @Inject
    public RemoveStatusesOfHandler(Jobs jobs, RemoveSomeStatuses remove) {
        this.jobs = jobs;
        this.remove = remove;
    }

    void enqueue(@Observes RemoteAccountGone gone) {
        jobs.enqueue(new RemoveStatusesOf(gone.accountId()));
    }

    @Override
    public Class<RemoveStatusesOf> kind() {
        return RemoveStatusesOf.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(RemoveStatusesOf job, JobContext context) {
        while (remove.remove(job.accountId())) {
            // until none is left
        }
        return Outcome.done();
    }
}

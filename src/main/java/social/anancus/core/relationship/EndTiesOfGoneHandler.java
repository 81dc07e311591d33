package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.account.RemoteAccountGone;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link EndTiesOfGone}. */
@ApplicationScoped
public class EndTiesOfGoneHandler implements JobHandler<EndTiesOfGone> {
    private Jobs jobs;
    private EndTies endTies;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EndTiesOfGoneHandler() {}

    @Inject
    public EndTiesOfGoneHandler(Jobs jobs, EndTies endTies) {
        this.jobs = jobs;
        this.endTies = endTies;
    }

    void enqueue(@Observes RemoteAccountGone gone) {
        jobs.enqueue(new EndTiesOfGone(gone.accountId()));
    }

    @Override
    public Class<EndTiesOfGone> kind() {
        return EndTiesOfGone.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(EndTiesOfGone job, JobContext context) {
        while (endTies.end(job.accountId())) {
            // until none is left
        }
        return Outcome.done();
    }
}

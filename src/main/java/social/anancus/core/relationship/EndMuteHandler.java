package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link EndMute}. */
@ApplicationScoped
public class EndMuteHandler implements JobHandler<EndMute> {
    private EndTimedMute endTimedMute;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected EndMuteHandler() {}

    @Inject
    EndMuteHandler(EndTimedMute endTimedMute) {
        this.endTimedMute = endTimedMute;
    }

    @Override
    public Class<EndMute> kind() {
        return EndMute.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(EndMute job, JobContext context) {
        endTimedMute.end(job.accountId(), job.targetAccountId());
        return Outcome.done();
    }
}

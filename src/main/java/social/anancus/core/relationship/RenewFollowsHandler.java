package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.account.AccountReceived;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link RenewFollows}. */
@ApplicationScoped
public class RenewFollowsHandler implements JobHandler<RenewFollows> {
    private Jobs jobs;
    private RenewSomeFollows renew;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RenewFollowsHandler() {}

    @Inject
    public RenewFollowsHandler(Jobs jobs, RenewSomeFollows renew) {
        this.jobs = jobs;
        this.renew = renew;
    }

    void enqueue(@Observes AccountReceived event) {
        if (event.keysReplaced()) {
            jobs.enqueue(new RenewFollows(event.accountId()));
        }
    }

    @Override
    public Class<RenewFollows> kind() {
        return RenewFollows.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(RenewFollows job, JobContext context) {
        long after = 0;
        do {
            after = renew.renew(job.accountId(), after);
        } while (after != 0);
        return Outcome.done();
    }
}

package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link PurgeStatus}, a while after the deletion, so that streams and other servers can still be told of it. */
@ApplicationScoped
public class PurgeStatusHandler implements JobHandler<PurgeStatus> {
    private static final Duration AFTER = Duration.ofMinutes(10);

    private Jobs jobs;
    private PurgeDeletedStatus purge;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected PurgeStatusHandler() {}

    @Inject
    PurgeStatusHandler(Jobs jobs, PurgeDeletedStatus purge, Clock clock) {
        this.jobs = jobs;
        this.purge = purge;
        this.clock = clock;
    }

    void enqueue(@Observes StatusDeleted event) {
        jobs.enqueueAt(new PurgeStatus(event.statusId()), clock.instant().plus(AFTER));
    }

    @Override
    public Class<PurgeStatus> kind() {
        return PurgeStatus.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(PurgeStatus job, JobContext context) {
        return purge.purge(job.statusId())
                ? Outcome.done()
                : Outcome.retry(PurgeDeletedStatus.REPORTED_KEPT, "the status was reported");
    }
}

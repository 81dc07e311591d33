package social.anancus.it.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Takes long enough for a kill to come in the middle. */
@ApplicationScoped
public class ProbeHandler implements JobHandler<ProbeJob> {
    private static final Duration WORK = Duration.ofMillis(20);

    @Inject
    private ProbeWork work;

    @Override
    public Class<ProbeJob> kind() {
        return ProbeJob.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(ProbeJob job, JobContext context) throws Exception {
        work.noteRun(job.number());
        LockSupport.parkNanos(WORK.toNanos());
        work.effect(job.number());
        return Outcome.done();
    }
}

package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Writes a job down for a caller that has nothing else to write: in the running transaction, or one of its own. */
@ApplicationScoped
public class EnqueueJob {
    private Jobs jobs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EnqueueJob() {}

    @Inject
    public EnqueueJob(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * @param job what to do
     */
    @Transactional
    public void enqueue(Job job) {
        jobs.enqueue(job);
    }

    /**
     * @param job what to do
     * @param when not before this
     */
    @Transactional
    public void enqueueAt(Job job, Instant when) {
        jobs.enqueueAt(job, when);
    }
}

package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.status.StatusEdited;
import social.anancus.core.status.StatusFound;
import social.anancus.core.status.StatusPublished;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link IndexStatus}, after each status that is published or edited. */
@ApplicationScoped
public class IndexStatusHandler implements JobHandler<IndexStatus> {
    private Jobs jobs;
    private WriteSearchIndex write;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public IndexStatusHandler() {}

    @Inject
    public IndexStatusHandler(Jobs jobs, WriteSearchIndex write) {
        this.jobs = jobs;
        this.write = write;
    }

    void enqueue(@Observes StatusPublished published) {
        jobs.enqueue(new IndexStatus(published.statusId()));
    }

    void enqueue(@Observes StatusFound found) {
        jobs.enqueue(new IndexStatus(found.statusId()));
    }

    void enqueue(@Observes StatusEdited edited) {
        jobs.enqueue(new IndexStatus(edited.statusId()));
    }

    @Override
    public Class<IndexStatus> kind() {
        return IndexStatus.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(IndexStatus job, JobContext context) {
        write.write(job.statusId());
        return Outcome.done();
    }
}

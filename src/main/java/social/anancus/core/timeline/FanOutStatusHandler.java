package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.status.StatusAddressed;
import social.anancus.core.status.StatusDeleted;
import social.anancus.core.status.StatusEdited;
import social.anancus.core.status.StatusPublished;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link FanOutStatus}, and tells streams of edits and deletions. */
@ApplicationScoped
public class FanOutStatusHandler implements JobHandler<FanOutStatus> {
    private Jobs jobs;
    private DistributeToFeeds distribute;
    private StreamEvents streams;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected FanOutStatusHandler() {}

    @Inject
    FanOutStatusHandler(Jobs jobs, DistributeToFeeds distribute, StreamEvents streams) {
        this.jobs = jobs;
        this.distribute = distribute;
        this.streams = streams;
    }

    void enqueue(@Observes StatusPublished published) {
        jobs.enqueue(new FanOutStatus(published.statusId()));
    }

    /** Those who may see it from now on have it in their feeds, too. */
    void enqueue(@Observes StatusAddressed addressed) {
        jobs.enqueue(new FanOutStatus(addressed.statusId()));
    }

    void tell(@Observes StatusEdited edited) {
        streams.publish(StreamEvents.Kind.STATUS_UPDATE, edited.statusId());
    }

    void tell(@Observes StatusDeleted deleted) {
        streams.publish(StreamEvents.Kind.DELETE, deleted.statusId());
    }

    @Override
    public Class<FanOutStatus> kind() {
        return FanOutStatus.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.FAN_OUT;
    }

    @Override
    public Outcome handle(FanOutStatus job, JobContext context) {
        distribute.distribute(job.statusId());
        return Outcome.done();
    }
}

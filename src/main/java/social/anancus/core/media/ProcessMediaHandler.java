package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link ProcessMedia}. What is done already, or was deleted meanwhile, is passed over. */
@ApplicationScoped
public class ProcessMediaHandler implements JobHandler<ProcessMedia> {
    private static final Duration LATER = Duration.ofSeconds(20);
    private static final Duration DEADLINE = Duration.ofSeconds(570);

    private ProcessUpload processUpload;
    private FailMedia failMedia;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected ProcessMediaHandler() {}

    @Inject
    ProcessMediaHandler(ProcessUpload processUpload, FailMedia failMedia) {
        this.processUpload = processUpload;
        this.failMedia = failMedia;
    }

    @Override
    public Class<ProcessMedia> kind() {
        return ProcessMedia.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.MEDIA;
    }

    @Override
    public Duration deadline() {
        return DEADLINE;
    }

    @Override
    public Outcome handle(ProcessMedia job, JobContext context) {
        try {
            processUpload.process(job.mediaId());
            return Outcome.done();
        } catch (RemoteUnavailable e) {
            if (context.isLast()) {
                failMedia.fail(job.mediaId());
                return Outcome.giveUp("no program was there to do it");
            }
            return Outcome.retry(LATER, "too much media at once");
        }
    }
}

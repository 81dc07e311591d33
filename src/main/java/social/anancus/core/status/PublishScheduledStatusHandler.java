package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.error.ExpectedException;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.log.Log;

/** Does {@link PublishScheduledStatus}. */
@ApplicationScoped
public class PublishScheduledStatusHandler implements JobHandler<PublishScheduledStatus> {
    private PublishDueStatus publishDueStatus;
    private DropDueStatus dropDueStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PublishScheduledStatusHandler() {}

    @Inject
    public PublishScheduledStatusHandler(PublishDueStatus publishDueStatus, DropDueStatus dropDueStatus) {
        this.publishDueStatus = publishDueStatus;
        this.dropDueStatus = dropDueStatus;
    }

    private static final Log LOG = Log.of(PublishScheduledStatusHandler.class);

    @Override
    public Class<PublishScheduledStatus> kind() {
        return PublishScheduledStatus.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.FAN_OUT;
    }

    @Override
    public Outcome handle(PublishScheduledStatus job, JobContext context) {
        try {
            publishDueStatus.publish(job.scheduledStatusId());
        } catch (ExpectedException | UnexpectedMentions e) {
            LOG.warn(
                    "a scheduled status cannot be published and is dropped",
                    "id",
                    job.scheduledStatusId(),
                    "reason",
                    e.getMessage());
            dropDueStatus.drop(job.scheduledStatusId());
        }
        return Outcome.done();
    }
}

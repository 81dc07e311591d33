package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link ShowAnnouncement}. */
@ApplicationScoped
public class ShowAnnouncementHandler implements JobHandler<ShowAnnouncement> {
    private PublishAnnouncement publish;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowAnnouncementHandler() {}

    @Inject
    public ShowAnnouncementHandler(PublishAnnouncement publish) {
        this.publish = publish;
    }

    @Override
    public Class<ShowAnnouncement> kind() {
        return ShowAnnouncement.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(ShowAnnouncement job, JobContext context) {
        publish.publishIfDue(job.announcementId());
        return Outcome.done();
    }
}

package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link ForgetNotifications}, some at a time: of what many have favourited there are many. */
@ApplicationScoped
public class ForgetNotificationsHandler implements JobHandler<ForgetNotifications> {
    private DeleteNotifications delete;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected ForgetNotificationsHandler() {}

    @Inject
    ForgetNotificationsHandler(DeleteNotifications delete) {
        this.delete = delete;
    }

    @Override
    public Class<ForgetNotifications> kind() {
        return ForgetNotifications.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(ForgetNotifications job, JobContext context) {
        boolean more = true;
        while (more) {
            more = delete.delete(job);
        }
        return Outcome.done();
    }
}

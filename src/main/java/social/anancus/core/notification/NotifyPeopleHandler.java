package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link NotifyPeople}, some people at a time. A second try passes over those who were told by the first. */
@ApplicationScoped
public class NotifyPeopleHandler implements JobHandler<NotifyPeople> {
    private CreateNotifications create;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected NotifyPeopleHandler() {}

    @Inject
    NotifyPeopleHandler(CreateNotifications create) {
        this.create = create;
    }

    @Override
    public Class<NotifyPeople> kind() {
        return NotifyPeople.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.FAN_OUT;
    }

    @Override
    public Outcome handle(NotifyPeople job, JobContext context) {
        NotificationCause cause = job.cause();
        Long done = create.create(cause, 0);
        while (done != null) {
            done = create.create(cause, done);
        }
        return Outcome.done();
    }
}

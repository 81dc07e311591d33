package social.anancus.core.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import social.anancus.core.notification.NotificationType;
import social.anancus.core.notification.NotifyPeople;
import social.anancus.platform.jobs.Jobs;

/** Has those who deal with reports told of a new one. */
@ApplicationScoped
public class ReportTriggers {
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReportTriggers() {}

    @Inject
    ReportTriggers(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    void created(@Observes ReportCreated event) {
        jobs.enqueue(new NotifyPeople(
                NotificationType.ADMIN_REPORT, event.accountId(), null, null, event.reportId(), clock.instant()));
    }
}

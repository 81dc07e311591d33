package social.anancus.core.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import social.anancus.core.notification.NotificationType;
import social.anancus.core.notification.NotifyPeople;
import social.anancus.platform.jobs.Jobs;

/** Has moderators told of reports, in the transaction of the report. */
@ApplicationScoped
public class TellModerators {
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TellModerators() {}

    @Inject
    public TellModerators(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    void tell(@Observes ReportCreated event) {
        jobs.enqueue(new NotifyPeople(
                NotificationType.ADMIN_REPORT, event.accountId(), null, null, event.reportId(), clock.instant()));
    }
}

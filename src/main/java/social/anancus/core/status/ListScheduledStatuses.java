package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Lists what somebody has scheduled. */
@ApplicationScoped
public class ListScheduledStatuses {
    private ScheduledStatusRepository scheduled;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListScheduledStatuses() {}

    @Inject
    public ListScheduledStatuses(ScheduledStatusRepository scheduled) {
        this.scheduled = scheduled;
    }

    /**
     * @param accountId whose
     * @param paging which page
     * @return the scheduled statuses, the latest first
     */
    @Transactional
    public Page<ScheduledStatus> list(long accountId, Paging paging) {
        return scheduled.page(accountId, paging);
    }
}

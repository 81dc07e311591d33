package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds a scheduled status. */
@ApplicationScoped
public class FindScheduledStatus {
    private ScheduledStatusRepository scheduled;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindScheduledStatus() {}

    @Inject
    public FindScheduledStatus(ScheduledStatusRepository scheduled) {
        this.scheduled = scheduled;
    }

    /**
     * @param accountId whose it must be
     * @param id a scheduled status
     * @return it
     * @throws NotFound if the account has no such one
     */
    @Transactional
    public ScheduledStatus find(long accountId, long id) {
        return scheduled.find(accountId, id).orElseThrow(NotFound::new);
    }
}

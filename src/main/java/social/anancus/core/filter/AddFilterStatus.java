package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Makes a filter apply to a status. */
@ApplicationScoped
public class AddFilterStatus {
    private FilterRepository filters;
    private StatusRepository statuses;
    private FilterEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AddFilterStatus() {}

    @Inject
    public AddFilterStatus(FilterRepository filters, StatusRepository statuses, FilterEvents events, Clock clock) {
        this.filters = filters;
        this.statuses = statuses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId the owner
     * @param filterId a filter
     * @param statusId a status
     * @return the status in the filter
     * @throws NotFound if the account has no such filter, or may not see the status
     * @throws Invalid if the filter names the status already, or too many
     */
    @Transactional
    public FilterStatus add(long accountId, long filterId, long statusId) {
        filters.requireOwn(accountId, filterId);
        if (statuses.visible(Viewer.local(accountId), List.of(statusId)).isEmpty()) {
            throw new NotFound();
        }
        FilterRules.checkNumber(filters.countStatuses(accountId) + 1, FilterRules.MAX_STATUSES, "filtered posts");
        FilterStatus added = filters.addStatus(filterId, statusId, clock.instant())
                .orElseThrow(() -> new Invalid(FieldError.taken("status")));
        events.changed(accountId);
        return added;
    }
}

package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Makes a filter no longer apply to a status. */
@ApplicationScoped
public class RemoveFilterStatus {
    private FilterRepository filters;
    private FilterEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveFilterStatus() {}

    @Inject
    public RemoveFilterStatus(FilterRepository filters, FilterEvents events) {
        this.filters = filters;
        this.events = events;
    }

    /**
     * @param accountId the owner
     * @param id a status in a filter
     * @return what it was
     * @throws NotFound if the account has none of that id
     */
    @Transactional
    public FilterStatus remove(long accountId, long id) {
        FilterStatus old = filters.findStatus(accountId, id).orElseThrow(NotFound::new);
        filters.deleteStatus(accountId, id);
        events.changed(accountId);
        return old;
    }
}

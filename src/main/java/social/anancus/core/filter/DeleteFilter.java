package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Deletes a filter. */
@ApplicationScoped
public class DeleteFilter {
    private FilterRepository filters;
    private FilterEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteFilter() {}

    @Inject
    public DeleteFilter(FilterRepository filters, FilterEvents events) {
        this.filters = filters;
        this.events = events;
    }

    /**
     * @param accountId the owner
     * @param id a filter
     * @throws NotFound if the account has no such filter
     */
    @Transactional
    public void delete(long accountId, long id) {
        if (!filters.delete(accountId, id)) {
            throw new NotFound();
        }
        events.changed(accountId);
    }
}

package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Removes a word from a filter. */
@ApplicationScoped
public class RemoveFilterKeyword {
    private FilterRepository filters;
    private FilterEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveFilterKeyword() {}

    @Inject
    public RemoveFilterKeyword(FilterRepository filters, FilterEvents events) {
        this.filters = filters;
        this.events = events;
    }

    /**
     * @param accountId the owner
     * @param id a word of a filter
     * @throws NotFound if the account has no such word
     */
    @Transactional
    public void remove(long accountId, long id) {
        if (!filters.deleteKeyword(accountId, id)) {
            throw new NotFound();
        }
        events.changed(accountId);
    }
}

package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds a status that a filter names. */
@ApplicationScoped
public class FindFilterStatus {
    private FilterRepository filters;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindFilterStatus() {}

    @Inject
    public FindFilterStatus(FilterRepository filters) {
        this.filters = filters;
    }

    /**
     * @param accountId the owner
     * @param id its id
     * @return it
     * @throws NotFound if the account has none of that id
     */
    @Transactional
    public FilterStatus find(long accountId, long id) {
        return filters.findStatus(accountId, id).orElseThrow(NotFound::new);
    }
}

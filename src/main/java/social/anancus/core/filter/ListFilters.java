package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists the filters of an account. */
@ApplicationScoped
public class ListFilters {
    private FilterRepository filters;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListFilters() {}

    @Inject
    public ListFilters(FilterRepository filters) {
        this.filters = filters;
    }

    /**
     * @param accountId the owner
     * @return all filters, also those that have ended, oldest first
     */
    @Transactional
    public List<Filter> list(long accountId) {
        return filters.all(accountId);
    }
}

package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds a word of a filter. */
@ApplicationScoped
public class FindFilterKeyword {
    private FilterRepository filters;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindFilterKeyword() {}

    @Inject
    public FindFilterKeyword(FilterRepository filters) {
        this.filters = filters;
    }

    /**
     * @param accountId the owner
     * @param id its id
     * @return it
     * @throws NotFound if the account has none of that id
     */
    @Transactional
    public FilterKeyword find(long accountId, long id) {
        return filters.findKeyword(accountId, id).orElseThrow(NotFound::new);
    }
}

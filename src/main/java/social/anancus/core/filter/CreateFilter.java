package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.anancus.platform.error.NotFound;

/** Makes a filter. */
@ApplicationScoped
public class CreateFilter {
    private FilterRepository filters;
    private ChangeKeywords changeKeywords;
    private FilterEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CreateFilter() {}

    @Inject
    public CreateFilter(FilterRepository filters, ChangeKeywords changeKeywords, FilterEvents events, Clock clock) {
        this.filters = filters;
        this.changeKeywords = changeKeywords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId the owner
     * @param draft what it shall be
     * @return the filter
     * @throws Invalid if title, context, action or a word are not allowed, or there are too many
     */
    @Transactional
    public Filter create(long accountId, FilterDraft draft) {
        FilterRules.Checked fields = FilterRules.check(draft, null);
        FilterRules.checkNumber(filters.countFilters(accountId) + 1, FilterRules.MAX_FILTERS, "filters");
        Instant now = clock.instant();
        Instant expiresAt = draft.expiry() == null ? null : draft.expiry().from(now);
        long id = filters.add(accountId, fields, expiresAt, now);
        changeKeywords.change(accountId, id, draft.keywords());
        events.changed(accountId);
        return filters.find(accountId, id).orElseThrow(NotFound::new);
    }
}

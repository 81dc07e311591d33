package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.anancus.platform.error.NotFound;

/** Changes a filter. */
@ApplicationScoped
public class UpdateFilter {
    private FilterRepository filters;
    private ChangeKeywords changeKeywords;
    private FilterEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UpdateFilter() {}

    @Inject
    public UpdateFilter(FilterRepository filters, ChangeKeywords changeKeywords, FilterEvents events, Clock clock) {
        this.filters = filters;
        this.changeKeywords = changeKeywords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId the owner
     * @param id a filter
     * @param draft what it shall be
     * @return the filter
     * @throws NotFound if the account has no such filter, or the filter no such word
     * @throws Invalid if title, context, action or a word are not allowed, or there are too many words
     */
    @Transactional
    public Filter update(long accountId, long id, FilterDraft draft) {
        Filter old = filters.find(accountId, id).orElseThrow(NotFound::new);
        FilterRules.Checked fields = FilterRules.check(draft, old);
        Instant now = clock.instant();
        Instant expiresAt =
                draft.expiry() == null ? old.expiresAt() : draft.expiry().from(now);
        filters.update(id, fields, expiresAt, now);
        changeKeywords.change(accountId, id, draft.keywords());
        events.changed(accountId);
        return filters.find(accountId, id).orElseThrow(NotFound::new);
    }
}

package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Makes a filter as clients knew filters before they had several words: one phrase each. */
@ApplicationScoped
public class CreatePhrase {
    private FilterRepository filters;
    private FilterEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CreatePhrase() {}

    @Inject
    public CreatePhrase(FilterRepository filters, FilterEvents events, Clock clock) {
        this.filters = filters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId the owner
     * @param draft what the filter shall be; its title is the phrase
     * @param wholeWord whether the phrase counts as a whole word only
     * @return the word, whose id such clients take for the filter's
     * @throws Invalid if phrase, context or action are not allowed, or there are too many filters
     */
    @Transactional
    public FilterKeyword create(long accountId, FilterDraft draft, boolean wholeWord) {
        String phrase = Objects.requireNonNullElse(draft.title(), "");
        FilterRules.Checked fields = PhraseRules.check(draft, null, phrase);
        FilterRules.checkNumber(filters.countFilters(accountId) + 1, FilterRules.MAX_FILTERS, "filters");
        FilterRules.checkNumber(filters.countKeywords(accountId) + 1, FilterRules.MAX_KEYWORDS, "filter keywords");
        Instant now = clock.instant();
        Instant expiresAt = draft.expiry() == null ? null : draft.expiry().from(now);
        long id = filters.add(accountId, fields, expiresAt, now);
        FilterKeyword keyword = filters.addKeyword(id, phrase, wholeWord, now);
        events.changed(accountId);
        return keyword;
    }
}

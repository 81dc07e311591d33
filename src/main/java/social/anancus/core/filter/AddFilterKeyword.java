package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.PlainText;

/** Adds a word to a filter. */
@ApplicationScoped
public class AddFilterKeyword {
    private FilterRepository filters;
    private FilterEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AddFilterKeyword() {}

    @Inject
    public AddFilterKeyword(FilterRepository filters, FilterEvents events, Clock clock) {
        this.filters = filters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId the owner
     * @param filterId a filter
     * @param keyword the text
     * @param wholeWord whether it counts as a whole word only
     * @return the word
     * @throws NotFound if the account has no such filter
     * @throws Invalid if the text is empty or too long, or there are too many
     */
    @Transactional
    public FilterKeyword add(long accountId, long filterId, String keyword, boolean wholeWord) {
        filters.requireOwn(accountId, filterId);
        String clean = PlainText.stripControl(keyword);
        FilterRules.checkKeyword(clean);
        FilterRules.checkNumber(filters.countKeywords(accountId) + 1, FilterRules.MAX_KEYWORDS, "filter keywords");
        FilterKeyword added = filters.addKeyword(filterId, clean, wholeWord, clock.instant());
        events.changed(accountId);
        return added;
    }
}

package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.PlainText;

/** Changes a word of a filter. */
@ApplicationScoped
public class UpdateFilterKeyword {
    private FilterRepository filters;
    private FilterEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UpdateFilterKeyword() {}

    @Inject
    public UpdateFilterKeyword(FilterRepository filters, FilterEvents events) {
        this.filters = filters;
        this.events = events;
    }

    /**
     * @param accountId the owner
     * @param id a word of a filter
     * @param keyword its text; null if it stays
     * @param wholeWord whether it counts as a whole word only; null if that stays
     * @return the word
     * @throws NotFound if the account has no such word
     * @throws Invalid if the text is empty or too long
     */
    @Transactional
    public FilterKeyword update(long accountId, long id, @Nullable String keyword, @Nullable Boolean wholeWord) {
        FilterKeyword old = filters.findKeyword(accountId, id).orElseThrow(NotFound::new);
        FilterKeyword changed = new FilterKeyword(
                id,
                old.filterId(),
                keyword == null ? old.keyword() : PlainText.stripControl(keyword),
                Objects.requireNonNullElse(wholeWord, old.wholeWord()));
        FilterRules.checkKeyword(changed.keyword());
        filters.updateKeyword(changed);
        events.changed(accountId);
        return changed;
    }
}

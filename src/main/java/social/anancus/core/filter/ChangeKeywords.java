package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import social.anancus.platform.error.NotFound;

/** Adds, changes and removes words of a filter, as a part of a larger change. */
@ApplicationScoped
public class ChangeKeywords {
    private FilterRepository filters;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ChangeKeywords() {}

    @Inject
    public ChangeKeywords(FilterRepository filters, Clock clock) {
        this.filters = filters;
        this.clock = clock;
    }

    void change(long accountId, long filterId, List<FilterDraft.Keyword> changes) {
        for (FilterDraft.Keyword change : changes) {
            if (change.id() != null) {
                changeOne(accountId, filterId, change.id(), change);
            } else if (!change.remove() && change.keyword() != null) {
                filters.addKeyword(
                        filterId, change.keyword(), !Boolean.FALSE.equals(change.wholeWord()), clock.instant());
            }
        }
        if (!changes.isEmpty()) {
            FilterRules.checkNumber(filters.countKeywords(accountId), FilterRules.MAX_KEYWORDS, "filter keywords");
        }
    }

    private void changeOne(long accountId, long filterId, long id, FilterDraft.Keyword change) {
        FilterKeyword old = filters.findKeyword(accountId, id)
                .filter(keyword -> keyword.filterId() == filterId)
                .orElseThrow(NotFound::new);
        if (change.remove()) {
            filters.deleteKeyword(accountId, id);
        } else {
            filters.updateKeyword(new FilterKeyword(
                    id,
                    filterId,
                    Objects.requireNonNullElse(change.keyword(), old.keyword()),
                    Objects.requireNonNullElse(change.wholeWord(), old.wholeWord())));
        }
    }
}

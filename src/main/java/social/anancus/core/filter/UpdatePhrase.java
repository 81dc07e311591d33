package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Changes a filter as clients knew filters before they had several words: one phrase each. */
@ApplicationScoped
public class UpdatePhrase {
    private static final String SHARED =
            "These parameters cannot be changed from this application because they apply to"
                    + " more than one filter keyword. Use a more recent application or the web interface.";

    private FilterRepository filters;
    private FilterEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UpdatePhrase() {}

    @Inject
    public UpdatePhrase(FilterRepository filters, FilterEvents events, Clock clock) {
        this.filters = filters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param accountId the owner
     * @param keywordId the id of the word, which such clients take for the filter's
     * @param draft what the filter shall be; its title is the phrase
     * @param wholeWord whether the phrase counts as a whole word only; null if that stays
     * @return the word
     * @throws NotFound if the account has no such word
     * @throws Invalid if phrase, context or action are not allowed, or they would change for other words as well
     */
    @Transactional
    public FilterKeyword update(long accountId, long keywordId, FilterDraft draft, @Nullable Boolean wholeWord) {
        FilterKeyword old = filters.findKeyword(accountId, keywordId).orElseThrow(NotFound::new);
        Filter filter = filters.find(accountId, old.filterId()).orElseThrow(NotFound::new);
        boolean shared = filter.keywords().size() > 1;
        FilterDraft wanted =
                shared ? new FilterDraft(null, draft.contexts(), draft.action(), draft.expiry(), List.of()) : draft;
        FilterKeyword changed = new FilterKeyword(
                keywordId,
                filter.id(),
                Objects.requireNonNullElse(draft.title(), old.keyword()),
                Objects.requireNonNullElse(wholeWord, old.wholeWord()));
        FilterRules.Checked fields = PhraseRules.check(wanted, filter, changed.keyword());
        Instant now = clock.instant();
        Instant expiresAt =
                draft.expiry() == null ? filter.expiresAt() : draft.expiry().from(now);
        boolean same = fields.contexts().equals(filter.contexts())
                && fields.action() == filter.action()
                && Objects.equals(expiresAt, filter.expiresAt());
        if (shared && !same) {
            throw new Invalid(SHARED);
        }
        filters.update(filter.id(), fields, expiresAt, now);
        filters.updateKeyword(changed);
        events.changed(accountId);
        return changed;
    }
}

package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Has somebody suggested no more. */
@ApplicationScoped
public class DismissSuggestion {
    private SuggestionRepository suggestions;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DismissSuggestion() {}

    @Inject
    public DismissSuggestion(SuggestionRepository suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * @param accountId who does not want to follow
     * @param targetId whom; nothing happens if there is no such account
     */
    @Transactional
    public void dismiss(long accountId, long targetId) {
        suggestions.dismiss(accountId, targetId);
    }
}

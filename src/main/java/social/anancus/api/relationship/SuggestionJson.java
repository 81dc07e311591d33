package social.anancus.api.relationship;

import java.util.List;
import social.anancus.api.account.AccountJson;
import social.anancus.core.relationship.Suggestion;

/**
 * The entity Suggestion.
 *
 * @param source why, in the older words
 * @param sources why
 * @param account whom
 */
public record SuggestionJson(String source, List<String> sources, AccountJson account) {
    static SuggestionJson of(Suggestion suggestion, AccountJson account) {
        return switch (suggestion.source()) {
            case FRIENDS_OF_FRIENDS -> new SuggestionJson("past_interactions", List.of("friends_of_friends"), account);
            case MOST_FOLLOWED -> new SuggestionJson("global", List.of("most_followed"), account);
        };
    }
}

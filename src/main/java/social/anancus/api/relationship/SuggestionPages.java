package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.request.Query;
import social.anancus.core.relationship.Suggestion;
import social.anancus.core.relationship.SuggestionRepository;
import social.anancus.platform.persistence.Paging.Limits;

/** Reads the page of suggestions that the request asks for. */
@ApplicationScoped
public class SuggestionPages {
    private Query query;
    private SuggestionRepository suggestions;
    private AccountJsonMapper accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SuggestionPages() {}

    @Inject
    public SuggestionPages(Query query, SuggestionRepository suggestions, AccountJsonMapper accounts) {
        this.query = query;
        this.suggestions = suggestions;
        this.accounts = accounts;
    }

    List<SuggestionJson> page(long accountId) {
        List<Suggestion> page = suggestions.page(accountId, query.offset(), query.limit(Limits.of(40)));
        Map<Long, AccountJson> known =
                accounts.byId(page.stream().map(Suggestion::accountId).toList());
        return page.stream()
                .filter(each -> known.containsKey(each.accountId()))
                .map(each -> SuggestionJson.of(each, Objects.requireNonNull(known.get(each.accountId()))))
                .toList();
    }
}

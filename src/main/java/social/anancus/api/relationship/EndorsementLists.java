package social.anancus.api.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.core.relationship.ListedAccount;
import social.anancus.core.relationship.RelationshipListRepository;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Reads whom accounts feature. */
@ApplicationScoped
public class EndorsementLists {
    private RelationshipListRepository lists;
    private AccountJsonMapper accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EndorsementLists() {}

    @Inject
    public EndorsementLists(RelationshipListRepository lists, AccountJsonMapper accounts) {
        this.lists = lists;
        this.accounts = accounts;
    }

    Page<ListedAccount> of(long accountId, @Nullable Long viewerId, Paging paging) {
        if (!accounts.byId(List.of(accountId)).containsKey(accountId)) {
            throw new NotFound();
        }
        return lists.page(RelationshipListRepository.Kind.ENDORSEMENTS, accountId, viewerId, paging);
    }

    List<AccountJson> all(long accountId) {
        return accounts.list(lists.allEndorsed(accountId));
    }
}

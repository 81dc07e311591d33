package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.platform.error.NotFound;

/** Decides who may see whom an account follows, and who follows it. */
@ApplicationScoped
public class ListAccess {
    private AccountRepository accounts;
    private RelationshipRepository relationships;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListAccess() {}

    @Inject
    public ListAccess(AccountRepository accounts, RelationshipRepository relationships) {
        this.accounts = accounts;
        this.relationships = relationships;
    }

    /**
     * @param accountId whose lists
     * @param viewerId who looks; null for nobody known
     * @return whether the viewer sees more than an empty list: not if the account hides its lists from others, is suspended, or
     *     blocks the viewer
     * @throws NotFound if there is no such account
     */
    @Transactional
    public boolean mayList(long accountId, @Nullable Long viewerId) {
        Account account = accounts.find(accountId).orElseThrow(NotFound::new);
        if (Objects.equals(viewerId, accountId)) {
            return true;
        }
        return !account.isSuspended()
                && !Objects.equals(account.hideCollections(), true)
                && (viewerId == null || !relationships.isBlocking(accountId, viewerId));
    }
}

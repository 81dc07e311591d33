package social.anancus.api.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.answer.Links;
import social.anancus.api.request.Query;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Pages of accounts, or all of them where the caller wants no limit. */
@ApplicationScoped
public class AccountPages {
    private static final Paging.Limits LIMITS = Paging.Limits.of(40);

    private Query query;
    private Links links;
    private AccountJsonMapper accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountPages() {}

    @Inject
    public AccountPages(Query query, Links links, AccountJsonMapper accounts) {
        this.query = query;
        this.links = links;
        this.accounts = accounts;
    }

    /**
     * @return the page that is wanted; null for all accounts
     */
    @Nullable
    Paging wanted() {
        return "0".equals(query.text("limit")) ? null : query.paging(LIMITS);
    }

    /**
     * @param page ids of accounts
     * @return the accounts; those that are deleted are left out
     */
    Response answer(Page<Long> page) {
        Map<Long, AccountJson> found = accounts.byId(page.items());
        List<AccountJson> items =
                page.items().stream().map(found::get).filter(Objects::nonNull).toList();
        return links.accounts(new Page<>(items, page.next(), page.prev(), page.full()));
    }
}

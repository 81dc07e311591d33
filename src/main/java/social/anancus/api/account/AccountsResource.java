package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import social.anancus.api.answer.Cached;
import social.anancus.api.answer.DeprecatedSince;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.account.HandleRepository;
import social.anancus.core.account.KnownHandle;
import social.anancus.core.login.UserRepository;
import social.anancus.core.relationship.AccountSearchRepository;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Paging.Limits;

/** Accounts (https://docs.joinmastodon.org/methods/accounts/). */
@Path("v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccountsResource {
    private Caller caller;
    private Query query;
    private AccountJsonMapper accounts;
    private UserRepository users;
    private HandleRepository handles;
    private AccountSearching searching;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountsResource() {}

    @Inject
    public AccountsResource(
            Caller caller,
            Query query,
            AccountJsonMapper accounts,
            UserRepository users,
            HandleRepository handles,
            AccountSearching searching) {
        this.caller = caller;
        this.query = query;
        this.accounts = accounts;
        this.users = users;
        this.handles = handles;
        this.searching = searching;
    }

    private static final int MOST_AT_ONCE = 40;

    /**
     * @return the accounts {@code id[]}
     */
    @GET
    @Public({"read", "read:accounts"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public List<AccountJson> index() {
        List<Long> ids = query.ids("id");
        if (ids.size() > MOST_AT_ONCE) {
            throw new Invalid("Validation failed: at most " + MOST_AT_ONCE + " accounts at once");
        }
        Set<Long> unseen = users.unseenAmong(ids);
        return accounts.list(ids.stream().filter(id -> !unseen.contains(id)).toList());
    }

    /**
     * @param id an account
     * @return it
     */
    @GET
    @Path("{id}")
    @Public({"read", "read:accounts"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public AccountJson show(@PathParam("id") long id) {
        if (!users.unseenAmong(List.of(id)).isEmpty()) {
            throw new NotFound();
        }
        return opened(accounts.one(id));
    }

    private AccountJson opened(AccountJson account) {
        if (account.acct().indexOf('@') >= 0 && caller.person().isPresent()) {
            searching.opened(Long.parseLong(account.id()));
        }
        return account;
    }

    /**
     * @return the account with the handle {@code acct}, if it is known here
     */
    @GET
    @Path("lookup")
    @Public({"read", "read:accounts"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public AccountJson lookup() {
        String acct = query.text("acct");
        KnownHandle known = acct == null ? null : handles.find(acct);
        if (known == null) {
            throw new NotFound();
        }
        return show(known.accountId());
    }

    /**
     * @return accounts that {@code q} finds, with {@code following} only followed ones; with {@code resolve} also one that is
     *     not known here yet, by its whole handle
     */
    @GET
    @Path("search")
    @RequiresScope({"read", "read:accounts"})
    public List<AccountJson> search() {
        return accounts.list(searching.search(
                new AccountSearchRepository.Wanted(
                        Objects.requireNonNullElse(query.text("q"), ""),
                        caller.requirePerson().accountId(),
                        query.flag("following"),
                        query.offset(),
                        query.limit(Limits.of(40))),
                query.flag("resolve")));
    }

    /**
     * @param id an account
     * @return nothing: proofs by other services are no more
     */
    @GET
    @Path("{id}/identity_proofs")
    @RequiresScope({})
    @DeprecatedSince("2022-03-30")
    public List<String> identityProofs(@PathParam("id") long id) {
        show(id);
        return List.of();
    }
}

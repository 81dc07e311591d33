package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code account} and {@code account_stat}. */
@ApplicationScoped
public class AccountRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountRepository() {}

    @Inject
    public AccountRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Adds an account and its counters, and sends them to the database, so that a name that was taken a moment ago shows
     * here.
     *
     * @param account a new account
     */
    public void add(Account account) {
        entityManager.persist(account);
        entityManager.flush();
        entityManager.persist(new AccountStat(account.id()));
    }

    /**
     * @param id an id
     * @return the account, also if suspended or deleted
     */
    public Optional<Account> find(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /**
     * @param id the id of an account
     * @return its counters
     */
    public Optional<AccountStat> findStat(long id) {
        return Optional.ofNullable(entityManager.find(AccountStat.class, id));
    }

    /**
     * @param username a name in any case
     * @return the local account of that name, also if suspended or deleted
     */
    public Optional<Account> findLocal(String username) {
        return entityManager
                .createQuery(
                        "select a from Account a where lower(a.username) = :username and a.domain is null",
                        Account.class)
                .setParameter("username", username.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /**
     * @param username a name in any case
     * @param domain its domain in lower-case ASCII form
     * @return the remote account with that handle
     */
    public Optional<Account> findRemote(String username, String domain) {
        return entityManager
                .createQuery(
                        "select a from Account a where lower(a.username) = :username and a.domain = :domain",
                        Account.class)
                .setParameter("username", username.toLowerCase(Locale.ROOT))
                .setParameter("domain", domain)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param uri an actor's id on another server
     * @return the remote account with that URI
     */
    public Optional<Account> findByUri(String uri) {
        return entityManager
                .createQuery("select a from Account a where a.remote.uri = :uri", Account.class)
                .setParameter("uri", uri)
                .getResultStream()
                .findFirst();
    }

    void countStatus(long accountId, int by, @Nullable Instant last) {
        Sql.of("update account_stat set statuses_count = greatest(0, statuses_count + :by), last_status_at ="
                        + " greatest(last_status_at, cast(:last as timestamptz)) where account_id = :account")
                .set("by", by)
                .set("last", last)
                .set("account", accountId)
                .update(entityManager);
    }

    /** Locks the rows in the order of their ids, so that two changes at once never wait for each other. */
    void countFollows(Collection<FollowCount> changes) {
        List<FollowCount> all = List.copyOf(changes);
        Sql.of("with change as (select * from unnest(cast(:ids as bigint[]), cast(:following as bigint[]),"
                        + " cast(:followers as bigint[])) as c(id, following, followers)), locked as (select s.account_id"
                        + " from account_stat s where s.account_id in (select id from change) order by s.account_id for"
                        + " update) update account_stat s set following_count = greatest(0, s.following_count +"
                        + " c.following), followers_count = greatest(0, s.followers_count + c.followers) from locked join"
                        + " change c on c.id = locked.account_id where s.account_id = locked.account_id")
                .set("ids", all.stream().map(FollowCount::accountId).toList())
                .set("following", all.stream().map(FollowCount::following).toList())
                .set("followers", all.stream().map(FollowCount::followers).toList())
                .update(entityManager);
    }
}

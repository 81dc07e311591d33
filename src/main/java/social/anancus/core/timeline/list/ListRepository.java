package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code account_list} and {@code account_list_member}; each query carries the owner. */
@ApplicationScoped
public class ListRepository {
    private static final String SELECT = "select l.id, l.title, l.replies_policy, l.exclusive from account_list l";

    private record Member(long id, long accountId) {}

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListRepository() {}

    @Inject
    public ListRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static AccountList read(Row row) {
        return new AccountList(row.number(0), row.text(1), RepliesPolicy.valueOf(row.text(2)), row.flag(3));
    }

    /**
     * @param ownerAccountId the owner
     * @return the owner's lists, oldest first
     */
    public List<AccountList> all(long ownerAccountId) {
        return Sql.of(SELECT + " where l.account_id = :owner order by l.id")
                .set("owner", ownerAccountId)
                .list(entityManager, ListRepository::read);
    }

    /**
     * @param ownerAccountId the owner
     * @param accountId an account
     * @return those of the owner's lists that the account is in, oldest first
     */
    public List<AccountList> having(long ownerAccountId, long accountId) {
        return Sql.of(SELECT + " join account_list_member m on m.list_id = l.id"
                        + " where l.account_id = :owner and m.account_id = :account order by l.id")
                .set("owner", ownerAccountId)
                .set("account", accountId)
                .list(entityManager, ListRepository::read);
    }

    /**
     * @param ownerAccountId the owner
     * @param id a list
     * @return it, if it is the owner's
     */
    public Optional<AccountList> find(long ownerAccountId, long id) {
        return Sql.of(SELECT + " where l.id = :id and l.account_id = :owner")
                .set("id", id)
                .set("owner", ownerAccountId)
                .first(entityManager, ListRepository::read);
    }

    /** Whoever counts and adds waits for others who do, until the transaction ends. */
    long countLocked(long ownerAccountId) {
        Sql.of("select 1 from account where id = :owner for no key update")
                .set("owner", ownerAccountId)
                .exists(entityManager);
        return Sql.of("select count(*) from account_list where account_id = :owner")
                .set("owner", ownerAccountId)
                .numbers(entityManager)
                .getFirst();
    }

    long add(long ownerAccountId, AccountList list, Instant now) {
        return Sql.of("insert into account_list (account_id, title, replies_policy, exclusive, created_at, updated_at)"
                        + " values (:owner, :title, :policy, :exclusive, :now, :now) returning id")
                .set("owner", ownerAccountId)
                .set("title", list.title())
                .set("policy", list.repliesPolicy())
                .set("exclusive", list.exclusive())
                .set("now", now)
                .numbers(entityManager)
                .getFirst();
    }

    void update(AccountList list, Instant now) {
        Sql.of("update account_list set title = :title, replies_policy = :policy, exclusive = :exclusive,"
                        + " updated_at = :now where id = :id")
                .set("id", list.id())
                .set("title", list.title())
                .set("policy", list.repliesPolicy())
                .set("exclusive", list.exclusive())
                .set("now", now)
                .update(entityManager);
    }

    boolean delete(long ownerAccountId, long id) {
        return Sql.of("delete from account_list where id = :id and account_id = :owner")
                        .set("id", id)
                        .set("owner", ownerAccountId)
                        .update(entityManager)
                > 0;
    }

    /**
     * @return those of the accounts that the owner follows or has asked to follow, and the owner
     */
    List<Long> eligible(long ownerAccountId, Collection<Long> accountIds) {
        return Sql.of("select a.id from account a where a.id = any(cast(:ids as bigint[])) and (a.id = :owner"
                        + " or exists (select from follow f where f.account_id = :owner and f.target_account_id = a.id)"
                        + " or exists (select from follow_request r"
                        + " where r.account_id = :owner and r.target_account_id = a.id))")
                .set("owner", ownerAccountId)
                .set("ids", accountIds)
                .numbers(entityManager);
    }

    /**
     * @return who was not in the list before
     */
    List<Long> addMembers(long listId, Collection<Long> accountIds) {
        return Sql.of("insert into account_list_member (list_id, account_id)"
                        + " select :list, t.id from unnest(cast(:ids as bigint[])) with ordinality as t(id, n)"
                        + " order by t.n on conflict do nothing returning account_id")
                .set("list", listId)
                .set("ids", accountIds)
                .numbers(entityManager);
    }

    /**
     * @return who was in the list before
     */
    List<Long> removeMembers(long listId, Collection<Long> accountIds) {
        return Sql.of("delete from account_list_member where list_id = :list"
                        + " and account_id = any(cast(:ids as bigint[])) returning account_id")
                .set("list", listId)
                .set("ids", accountIds)
                .numbers(entityManager);
    }

    /**
     * Takes an account out of all lists of an owner.
     *
     * @return the lists that it was in
     */
    List<Long> removeFromAll(long ownerAccountId, long accountId) {
        return Sql.of("delete from account_list_member m using account_list l where l.id = m.list_id"
                        + " and l.account_id = :owner and m.account_id = :account returning m.list_id")
                .set("owner", ownerAccountId)
                .set("account", accountId)
                .numbers(entityManager);
    }

    /** Members that are not suspended; the page goes by the rows' ids, not by the accounts'. */
    Page<Long> members(long listId, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<Member> members = Sql.of("select m.id, m.account_id from account_list_member m"
                        + " join account a on a.id = m.account_id where m.list_id = :list and a.suspended_at is null"
                        + " and " + paging.condition("m.id") + " order by " + paging.order("m.id"))
                .set("list", listId)
                .setAll(paging.parameters())
                .limit(paging.limit())
                .list(entityManager, row -> new Member(row.number(0), row.number(1)));
        return paging.page(members, Member::id).map(Member::accountId);
    }

    List<Long> allMembers(long listId) {
        return Sql.of("select m.account_id from account_list_member m join account a on a.id = m.account_id"
                        + " where m.list_id = :list and a.suspended_at is null order by m.id desc")
                .set("list", listId)
                .numbers(entityManager);
    }

    List<Long> membersAmong(long listId, Collection<Long> accountIds) {
        return Sql.of("select account_id from account_list_member where list_id = :list"
                        + " and account_id = any(cast(:ids as bigint[]))")
                .set("list", listId)
                .set("ids", accountIds)
                .numbers(entityManager);
    }

    /** All lists of an owner, each with the number of members who are not suspended, and some of them. */
    List<ListSummary> summaries(long ownerAccountId, @Nullable Long only, int samples) {
        String members = " from account_list_member m join account a on a.id = m.account_id"
                + " where m.list_id = l.id and a.suspended_at is null";
        return Sql.of("select l.id, l.title, l.replies_policy, l.exclusive, (select count(*)" + members
                        + "), array(select m.account_id" + members
                        + " order by m.id desc limit :samples) from account_list l where l.account_id = :owner"
                        + (only == null ? "" : " and l.id = :only") + " order by l.id")
                .set("owner", ownerAccountId)
                .set("only", only)
                .set("samples", samples)
                .list(entityManager, row -> new ListSummary(read(row), row.number(4), row.numbers(5)));
    }
}

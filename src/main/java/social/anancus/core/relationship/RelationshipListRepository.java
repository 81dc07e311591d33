package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/**
 * Lists of accounts by how they stand to one: a page is one statement. Suspended accounts are in none of them. Whether
 * somebody may see a list at all is asked elsewhere: {@link ListAccess}.
 */
@ApplicationScoped
public class RelationshipListRepository {
    private EntityManager entityManager;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RelationshipListRepository() {}

    @Inject
    public RelationshipListRepository(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Which list, all of them paged by the rows of a table. */
    public enum Kind {
        /** Those who follow the account. */
        FOLLOWERS("follow", "target_account_id", "account_id"),
        /** Those whom the account follows. */
        FOLLOWING("follow", "account_id", "target_account_id"),
        /** Those who ask to follow the account. */
        REQUESTS("follow_request", "target_account_id", "account_id"),
        /** Those whom the account blocks. */
        BLOCKS("account_block", "account_id", "target_account_id"),
        /** Those whom the account mutes, now. */
        MUTES("account_mute", "account_id", "target_account_id"),
        /** Those whom the account features. */
        ENDORSEMENTS("endorsement", "account_id", "target_account_id");

        private final String from;
        private final String owner;
        private final String listed;

        Kind(String from, String owner, String listed) {
            this.from = from;
            this.owner = owner;
            this.listed = listed;
        }
    }

    /**
     * @param kind which list
     * @param accountId whose
     * @param viewerId who looks: those are left out whom this account blocks or mutes and who block it; null for nobody, and
     *     for the owner, who sees all
     * @param paging which page, by rows of the table
     * @return the page
     */
    public Page<ListedAccount> page(Kind kind, long accountId, @Nullable Long viewerId, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        boolean filtered = viewerId != null && viewerId != accountId;
        boolean timed = kind == Kind.MUTES;
        String sql =
                "select r.id, a.id, " + (timed ? "r.expires_at" : "cast(null as timestamptz)") + " from " + kind.from
                        + " r join account a on a.id = r." + kind.listed + " where r." + kind.owner
                        + " = :account and a.suspended_at is null"
                        + (timed ? " and (r.expires_at is null or r.expires_at > :now)" : "")
                        + (filtered ? " and " + NOT_UNWANTED : "")
                        + " and " + paging.condition("r.id") + " order by " + paging.order("r.id");
        List<ListedAccount> rows = Sql.of(sql)
                .set("account", accountId)
                .set("viewer", viewerId)
                .set("now", clock.instant())
                .setAll(paging.parameters())
                .limit(paging.limit())
                .list(entityManager, RelationshipListRepository::read);
        return paging.page(rows, ListedAccount::rowId);
    }

    /** {@code a} is the account in question. */
    private static final String NOT_UNWANTED =
            "a.id not in (select target_account_id from account_block where account_id ="
                    + " :viewer union all select account_id from account_block where target_account_id = :viewer union all select"
                    + " target_account_id from account_mute where account_id = :viewer and (expires_at is null or expires_at >"
                    + " :now))";

    private static ListedAccount read(Row row) {
        return new ListedAccount(row.number(0), row.number(1), row.timeOrNull(2));
    }

    /**
     * @param accountId a local account
     * @return all whom it features, the latest first
     */
    public List<Long> allEndorsed(long accountId) {
        return Sql.of("select a.id from endorsement r join account a on a.id = r.target_account_id where r.account_id ="
                        + " :account and a.suspended_at is null order by r.id desc")
                .set("account", accountId)
                .numbers(entityManager);
    }

    /**
     * @param accountId a local account
     * @param paging which page
     * @return the domains that it blocks
     */
    public Page<BlockedDomain> blockedDomains(long accountId, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<BlockedDomain> rows = Sql.of(
                        "select r.id, r.domain from account_domain_block r where r.account_id = :account" + " and "
                                + paging.condition("r.id") + " order by " + paging.order("r.id"))
                .set("account", accountId)
                .setAll(paging.parameters())
                .limit(paging.limit())
                .list(entityManager, row -> new BlockedDomain(row.number(0), row.text(1)));
        return paging.page(rows, BlockedDomain::rowId);
    }

    /**
     * How many ties a block of a domain would end.
     *
     * @param following how many accounts there are followed
     * @param followers how many accounts there follow
     */
    public record DomainTies(long following, long followers) {}

    /**
     * @param accountId a local account
     * @param typed a domain as typed
     * @return its ties with accounts of that domain
     * @throws social.anancus.platform.error.Invalid if it is no domain
     */
    public DomainTies domainTies(long accountId, @Nullable String typed) {
        return Sql.of(
                        "select (select count(*) from follow f join account a on a.id = f.target_account_id where f.account_id"
                                + " = :account and a.domain = :domain), (select count(*) from follow f join account a on a.id ="
                                + " f.account_id where f.target_account_id = :account and a.domain = :domain)")
                .set("account", accountId)
                .set("domain", DomainName.parse(typed))
                .first(entityManager, row -> new DomainTies(row.number(0), row.number(1)))
                .orElse(new DomainTies(0, 0));
    }

    /**
     * @param viewerId a local account
     * @param targets accounts
     * @return for each of them, those who follow it and whom the viewer follows; of accounts that hide who follows them, none
     */
    public Map<Long, List<Long>> familiarFollowers(long viewerId, Collection<Long> targets) {
        Map<Long, List<Long>> familiar = new HashMap<>();
        Sql.of(
                        "select f.target_account_id, f.account_id from follow f join follow mine on mine.account_id = :viewer and"
                                + " mine.target_account_id = f.account_id join account a on a.id = f.account_id join account t on"
                                + " t.id = f.target_account_id where f.target_account_id = any(cast(:targets as bigint[])) and"
                                + " a.suspended_at is null and coalesce(a.hide_collections, false) = false and"
                                + " coalesce(t.hide_collections, false) = false order by f.id desc")
                .set("viewer", viewerId)
                .set("targets", targets)
                .list(
                        entityManager,
                        row -> familiar.computeIfAbsent(row.number(0), key -> new ArrayList<>())
                                .add(row.number(1)));
        return familiar;
    }
}

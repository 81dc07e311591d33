package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Sql;

/**
 * Reads all that an account keeps out of sight, for its owner, who wants to find and undo it: unlike the lists of
 * {@link RelationshipListRepository}, suspended accounts are in these. A page is one statement.
 */
@ApplicationScoped
public class HiddenRepository {
    private static final String NAMED =
            "(a.username || coalesce('@' || a.domain, '') ilike :like or a.display_name ilike" + " :like)";

    private EntityManager entityManager;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HiddenRepository() {}

    @Inject
    public HiddenRepository(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * @param kind in which way
     * @param accountId whose list
     * @param search part of a name or handle; empty for all
     * @param paging which page, by rows of the table
     * @return the page
     */
    public Page<HiddenAccount> page(HiddenKind kind, long accountId, String search, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        boolean timed = kind == HiddenKind.MUTED;
        String sql = "select r.id, a.id, r.created_at, "
                + (timed ? "r.expires_at, r.hide_notifications" : "cast(null as timestamptz), false") + " from "
                + kind.table() + " r join account a on a.id = r.target_account_id where r.account_id = :account and "
                + kind.condition() + (search.isEmpty() ? "" : " and " + NAMED) + " and " + paging.condition("r.id")
                + " order by " + paging.order("r.id");
        List<HiddenAccount> rows = Sql.of(sql)
                .set("account", accountId)
                .set("now", clock.instant())
                .set("like", like(search))
                .setAll(paging.parameters())
                .limit(paging.limit())
                .list(
                        entityManager,
                        row -> new HiddenAccount(
                                row.number(0), row.number(1), row.time(2), row.timeOrNull(3), row.flag(4)));
        return paging.page(rows, HiddenAccount::rowId);
    }

    /**
     * @param accountId whose list
     * @param search part of a domain; empty for all
     * @param paging which page, by rows of the table
     * @return the page
     */
    public Page<BlockedDomain> domains(long accountId, String search, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<BlockedDomain> rows = Sql.of(
                        "select r.id, r.domain from account_domain_block r where r.account_id = :account"
                                + (search.isEmpty() ? "" : " and r.domain ilike :like") + " and "
                                + paging.condition("r.id")
                                + " order by " + paging.order("r.id"))
                .set("account", accountId)
                .set("like", like(search))
                .setAll(paging.parameters())
                .limit(paging.limit())
                .list(entityManager, row -> new BlockedDomain(row.number(0), row.text(1)));
        return paging.page(rows, BlockedDomain::rowId);
    }

    /** What stands for itself in a pattern stays so; the at sign before a handle is not part of it. */
    private static String like(String search) {
        String text = search.strip().toLowerCase(Locale.ROOT);
        String bare = text.startsWith("@") ? text.substring(1) : text;
        return "%" + bare.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /**
     * @param accountId whose lists
     * @return how long they are
     */
    public HiddenCounts counts(long accountId) {
        return Sql.of("select " + count(HiddenKind.MUTED) + ", " + count(HiddenKind.BLOCKED)
                        + ", (select count(*) from account_domain_block where account_id = :account), "
                        + count(HiddenKind.WITHOUT_REBLOGS))
                .set("account", accountId)
                .set("now", clock.instant())
                .first(
                        entityManager,
                        row -> new HiddenCounts(row.number(0), row.number(1), row.number(2), row.number(3)))
                .orElse(new HiddenCounts(0, 0, 0, 0));
    }

    private static String count(HiddenKind kind) {
        return "(select count(*) from " + kind.table() + " r where r.account_id = :account and " + kind.condition()
                + ")";
    }
}

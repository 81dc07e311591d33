package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.core.status.visibility.StatusWishes;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;

/** Reads lists of reactions: statuses to which somebody has reacted, and accounts that have reacted to a status. */
@ApplicationScoped
public class ReactionPageRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReactionPageRepository() {}

    @Inject
    public ReactionPageRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static final String BY = "ra";

    /**
     * @param viewer whose favourites
     * @param paging which page, by ids of favourites
     * @return the ids of the statuses that the viewer may still see
     */
    Page<Long> favourites(Viewer.LocalViewer viewer, Paging paging) {
        return statuses("favourite", viewer, paging);
    }

    /**
     * @param viewer whose bookmarks
     * @param paging which page, by ids of bookmarks
     * @return the ids of the statuses that the viewer may still see
     */
    Page<Long> bookmarks(Viewer.LocalViewer viewer, Paging paging) {
        return statuses("bookmark", viewer, paging);
    }

    private Page<Long> statuses(String table, Viewer.LocalViewer viewer, Paging paging) {
        SqlCondition visible = StatusVisibility.visibleTo(viewer, "s");
        Sql query = Sql.of("select x.id, x.status_id from " + table
                        + " x join status s on s.id = x.status_id where x.account_id = :owner and "
                        + visible.sql() + " and " + paging.condition("x.id") + " order by " + paging.order("x.id"))
                .setAll(visible.parameters())
                .set("owner", viewer.id());
        return page(query, paging);
    }

    /**
     * @param viewer who looks; sees none of those that stand apart by a block or mute
     * @param statusId a status
     * @param paging which page, by ids of favourites
     * @param now the time
     * @return the ids of the accounts that have favourited it
     */
    Page<Long> favouriters(Viewer viewer, long statusId, Paging paging, Instant now) {
        return accounts("favourite x", "x.status_id = :status", viewer, statusId, paging, now);
    }

    /**
     * @param viewer who looks; sees none of those that stand apart by a block or mute
     * @param statusId a status
     * @param paging which page, by ids of reblogs
     * @param now the time
     * @return the ids of the accounts that share it with everybody
     */
    Page<Long> rebloggers(Viewer viewer, long statusId, Paging paging, Instant now) {
        String shared = "x.reblog_of_id = :status and x.deleted_at is null and x.visibility in ('PUBLIC', 'UNLISTED')";
        return accounts("status x", shared, viewer, statusId, paging, now);
    }

    private Page<Long> accounts(
            String table, String condition, Viewer viewer, long statusId, Paging paging, Instant now) {
        SqlCondition wanted = viewer instanceof Viewer.LocalViewer local
                ? StatusWishes.accountWantedBy(local, "x.account_id", BY, now)
                : new SqlCondition("true", Map.of());
        String welcome = viewer instanceof Viewer.LocalViewer
                ? " and x.account_id not in (select b.account_id from account_block b where b.target_account_id = :viewer)"
                : "";
        Sql query = Sql.of("select x.id, x.account_id from " + table
                        + " join account a on a.id = x.account_id and a.suspended_at is null and a.deleted_at is null where "
                        + condition + " and " + wanted.sql() + welcome + " and " + paging.condition("x.id")
                        + " order by "
                        + paging.order("x.id"))
                .setAll(wanted.parameters())
                .set("status", statusId);
        return page(query, paging);
    }

    private Page<Long> page(Sql query, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<ReactionRow> rows = query.setAll(paging.parameters())
                .limit(paging.limit())
                .list(entityManager, row -> new ReactionRow(row.number(0), row.number(1)));
        return paging.page(rows, ReactionRow::id).map(ReactionRow::value);
    }
}

package social.anancus.core.status.visibility;

import java.util.HashMap;
import java.util.Map;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.platform.persistence.SqlCondition;

/**
 * Decides who may see a status, from top to bottom; what no line allows is denied:
 *
 * <ol>
 *   <li>deleted: nobody
 *   <li>own: yes
 *   <li>the author is suspended: no
 *   <li>the author blocks the viewer, or the viewer's domain: no
 *   <li>public, unlisted: yes
 *   <li>the viewer is mentioned: yes
 *   <li>private and the viewer follows the author: yes
 *   <li>no
 * </ol>
 *
 * <p>A reblog is seen by those who may see it and what it shares. Wishes of the viewer, who has blocked or muted somebody,
 * are another matter: {@link StatusWishes}.
 */
public final class StatusVisibility {
    private static final String VIEWER = "viewer";

    private StatusVisibility() {}

    /**
     * What counts between a viewer and a status that is no reblog.
     *
     * @param visibility to whom it is addressed
     * @param deleted whether it is deleted
     * @param own whether the viewer wrote it
     * @param authorSuspended whether its author is suspended
     * @param blockedByAuthor whether the author blocks the viewer or the viewer's domain
     * @param mentioned whether the viewer is mentioned in it
     * @param following whether the viewer follows the author; a request is not enough
     */
    public record Relation(
            Visibility visibility,
            boolean deleted,
            boolean own,
            boolean authorSuspended,
            boolean blockedByAuthor,
            boolean mentioned,
            boolean following) {}

    /**
     * The rule as a predicate.
     *
     * @param relation what stands between viewer and status
     * @return whether the viewer may see it
     */
    public static boolean canSee(Relation relation) {
        if (relation.deleted()) {
            return false;
        }
        if (relation.own()) {
            return true;
        }
        if (relation.authorSuspended() || relation.blockedByAuthor()) {
            return false;
        }
        if (relation.visibility().isOpen() || relation.mentioned()) {
            return true;
        }
        return relation.visibility() == Visibility.PRIVATE && relation.following();
    }

    /**
     * The rule as a condition of a query.
     *
     * @param viewer who looks
     * @param status the name of the table {@code status} in the query, such as {@code s}; a constant
     * @return true for the rows that the viewer may see; its parameters' names start with {@code viewer}
     */
    public static SqlCondition visibleTo(Viewer viewer, String status) {
        String original = status + "r";
        String sql = "(" + single(viewer, status) + " and (" + status
                + ".reblog_of_id is null or exists (select from status "
                + original + " where " + original + ".id = " + status + ".reblog_of_id and " + single(viewer, original)
                + ")))";
        return new SqlCondition(sql, parameters(viewer));
    }

    /**
     * The same for many viewers at once, who are local: for streams.
     *
     * @param viewerColumn the viewer's id in the query, such as {@code v.id}; a constant
     * @param status the name of the table {@code status} in the query
     * @return true for the pairs of viewer and status that go together; without parameters
     */
    public static String visibleToEach(String viewerColumn, String status) {
        String original = status + "r";
        return "(" + ladder(viewerColumn, status, "") + " and (" + status
                + ".reblog_of_id is null or exists (select from"
                + " status " + original + " where " + original + ".id = " + status + ".reblog_of_id and "
                + ladder(viewerColumn, original, "") + ")))";
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        Long id = viewer.accountId();
        if (id != null) {
            parameters.put(VIEWER, id);
        }
        return parameters;
    }

    /** Uncorrelated subselects are read once per query and hashed, so that a page of 40 costs no more of them than one of 1. */
    private static String authorBlocks(String viewer, String s) {
        return viewer.startsWith(":")
                ? s + ".account_id in (select b.account_id from account_block b where b.target_account_id = " + viewer
                        + ")"
                : "exists (select from account_block " + s + "b where " + s + "b.account_id = " + s + ".account_id and "
                        + s + "b.target_account_id = " + viewer + ")";
    }

    private static String single(Viewer viewer, String s) {
        return switch (viewer) {
            case Viewer.Anonymous anonymous ->
                s + ".deleted_at is null and " + s + ".visibility in ('PUBLIC', 'UNLISTED') and not " + suspended(s);
            case Viewer.LocalViewer local -> ladder(":" + VIEWER, s, "");
            case Viewer.RemoteViewer remote ->
                ladder(
                        ":" + VIEWER,
                        s,
                        " and not exists (select from account_domain_block " + s + "d join account " + s + "v on " + s
                                + "v.domain = " + s + "d.domain where " + s + "d.account_id = " + s + ".account_id and "
                                + s
                                + "v.id = :" + VIEWER + ")");
        };
    }

    private static String ladder(String viewer, String s, String more) {
        return ladder(viewer, s, suspended(s), authorBlocks(viewer, s) + more);
    }

    /**
     * The steps.
     *
     * @param viewer the viewer's id in the query
     * @param s the table {@code status} in the query
     * @param suspended tells there whether the author is suspended
     * @param blocked tells there whether the author blocks the viewer; another condition may follow it by {@code and}
     */
    static String ladder(String viewer, String s, String suspended, String blocked) {
        return s + ".deleted_at is null and (" + s + ".account_id = " + viewer + " or (not " + suspended
                + " and not "
                + blocked + " and (" + s
                + ".visibility in ('PUBLIC', 'UNLISTED') or exists (select from mention " + s + "m where " + s
                + "m.status_id = " + s + ".id and " + s + "m.account_id = " + viewer + ") or (" + s
                + ".visibility = 'PRIVATE' and exists (select from follow " + s + "f where " + s + "f.account_id = "
                + viewer + " and " + s + "f.target_account_id = " + s + ".account_id)))))";
    }

    private static String suspended(String s) {
        return "exists (select from account " + s + "a where " + s + "a.id = " + s + ".account_id and " + s
                + "a.suspended_at is not null)";
    }
}

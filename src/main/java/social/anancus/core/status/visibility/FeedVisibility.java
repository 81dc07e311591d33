package social.anancus.core.status.visibility;

import java.time.Instant;
import java.util.Map;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.SqlCondition;

/**
 * {@link StatusVisibility} and {@link StatusWishes} for the entries of a feed, each a status and what it shares. The rules are
 * the same; they stand once for both statuses of an entry, and what the viewer minds is read once, because setting up the parts
 * of a query costs more than reading a page.
 */
public final class FeedVisibility {
    /** Stands before a query over a feed, which takes {@code minds} into its {@code from}. */
    public static final String WITH = "with minds as materialized (select coalesce((select array_agg(b.account_id) from"
            + " account_block b where b.target_account_id = :viewer), '{}') as blockers, coalesce((select"
            + " array_agg(u.target_account_id) from (" + StatusWishes.UNWANTED + ") u), '{}') as unwanted,"
            + " coalesce((select array_agg(d.domain) from (" + StatusWishes.UNWANTED_DOMAINS
            + ") d), '{}') as domains) ";

    private static final String MAY_AND_WANTS = StatusVisibility.ladder(
                    ":viewer", "x", "(xa.suspended_at is not null)", "x.account_id = any(minds.blockers)")
            + " and (x.account_id = :viewer or (x.account_id <> all(minds.unwanted) and (xa.domain is null or xa.domain <>"
            + " all(minds.domains))))";

    private FeedVisibility() {}

    /**
     * @param viewer the owner of the feed
     * @param feed the name of its table in the query, which has {@code status_id} and {@code reblog_of_id}
     * @param now the time, for mutes that end
     * @return true for entries whose statuses the viewer may see and does not mind; nor do they name anybody whom the viewer has
     *     blocked or muted, unless the viewer wrote them
     */
    public static SqlCondition wanted(Viewer.LocalViewer viewer, String feed, Instant now) {
        String both = "(" + feed + ".status_id, " + feed + ".reblog_of_id)";
        String sql = "not exists (select from status x join account xa on xa.id = x.account_id where x.id in " + both
                + " and (" + MAY_AND_WANTS + ") is not true) and (minds.unwanted = '{}' or not exists (select"
                + " from mention nm join status own on own.id = " + feed + ".status_id where nm.status_id in " + both
                + " and nm.account_id = any(minds.unwanted) and own.account_id <> :viewer))";
        return new SqlCondition(sql, Map.of("viewer", viewer.id(), "viewerNow", now));
    }
}

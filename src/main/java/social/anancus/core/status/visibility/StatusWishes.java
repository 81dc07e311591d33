package social.anancus.core.status.visibility;

import java.time.Instant;
import java.util.Map;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.SqlCondition;

/**
 * What a local viewer does not want to come across, though it may be seen: statuses by accounts that the viewer has blocked
 * or muted, or of a blocked domain; reblogs of such. Who opens one on purpose still sees it.
 */
public final class StatusWishes {
    private StatusWishes() {}

    /**
     * @param viewer who looks; others than local viewers have no wishes
     * @param status the name of the table {@code status} in the query
     * @param now the time, for mutes that end
     * @return true for the rows that the viewer does not mind
     */
    public static SqlCondition wantedBy(Viewer viewer, String status, Instant now) {
        if (!(viewer instanceof Viewer.LocalViewer local)) {
            return new SqlCondition("true", Map.of());
        }
        String original = status + "o";
        String sql = "(" + single(status + ".account_id", status) + " and (" + status
                + ".reblog_of_id is null or not exists (select from status " + original + " where " + original
                + ".id = "
                + status + ".reblog_of_id and not (" + single(original + ".account_id", original) + "))))";
        return new SqlCondition(sql, Map.of("viewer", local.id(), "viewerNow", now));
    }

    /**
     * The same about an account.
     *
     * @param viewer who looks
     * @param account the account's id in the query, such as {@code n.from_account_id}; a constant
     * @param alias starts the names of tables in the condition, so that two conditions can stand in one query
     * @param now the time
     * @return true for accounts that the viewer has neither blocked nor muted, nor their domain
     */
    public static SqlCondition accountWantedBy(Viewer.LocalViewer viewer, String account, String alias, Instant now) {
        return new SqlCondition(single(account, alias), Map.of("viewer", viewer.id(), "viewerNow", now));
    }

    /**
     * The same for many viewers at once.
     *
     * @param viewerColumn the viewer's id in the query; a constant
     * @param account the account's id in the query; a constant
     * @param alias starts the names of tables in the condition
     * @return a condition with the parameter {@code viewerNow}
     */
    public static String accountWantedByEach(String viewerColumn, String account, String alias) {
        return author(viewerColumn, account, alias);
    }

    /** Whom a viewer does not want to meet: the ids of accounts. */
    static final String UNWANTED =
            "select target_account_id from account_block where account_id = :viewer union all select"
                    + " target_account_id from account_mute where account_id = :viewer and (expires_at is null or expires_at >"
                    + " :viewerNow)";

    /** The domains from which a viewer wants nothing. */
    static final String UNWANTED_DOMAINS = "select domain from account_domain_block where account_id = :viewer";

    /** For one viewer: the lists are read once per query. */
    private static String single(String account, String alias) {
        return "(" + account + " = :viewer or " + account
                + " not in (" + UNWANTED + ") and not exists (select from account " + alias + "wa where " + alias
                + "wa.id = " + account + " and " + alias + "wa.domain in (" + UNWANTED_DOMAINS + ")))";
    }

    private static String author(String viewer, String account, String alias) {
        return "(" + account + " = " + viewer + " or not exists (select from account_block " + alias + "wb where "
                + alias
                + "wb.account_id = " + viewer + " and " + alias + "wb.target_account_id = " + account
                + ") and not exists (select from account_mute " + alias + "wm where " + alias + "wm.account_id = "
                + viewer
                + " and " + alias + "wm.target_account_id = " + account + " and (" + alias + "wm.expires_at is null or "
                + alias + "wm.expires_at > :viewerNow)) and not exists (select from account_domain_block " + alias
                + "wd join account " + alias + "wa on " + alias + "wa.domain = " + alias + "wd.domain where " + alias
                + "wd.account_id = " + viewer + " and " + alias + "wa.id = " + account + "))";
    }
}

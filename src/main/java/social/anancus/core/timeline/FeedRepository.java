package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import social.anancus.core.status.Status;
import social.anancus.core.status.Visibility;
import social.anancus.platform.persistence.Sql;

/**
 * The rows of {@code home_feed}, {@code home_feed_owner} and {@code list_feed}: what arrived where. Whether its owner may
 * and wants to see it is asked when it is read.
 */
@ApplicationScoped
public class FeedRepository {
    /** How many entries a feed keeps. */
    static final int KEPT = 800;

    /** In how many of the newest entries a second reblog of the same status is left out. */
    private static final int REBLOG_WINDOW = 40;

    /** An answer to somebody is for those who know both, to its own author, and to those who follow the author's thread. */
    private static final String REPLY_CONCERNS = " and (not :reply or :replyTo = :author or f.account_id = :replyTo or"
            + " exists (select from follow rf where rf.account_id = f.account_id and rf.target_account_id = :replyTo))";

    private static final String NO_SECOND_REBLOG = " and (cast(:reblogOf as bigint) is null or not exists (select from"
            + " (select h.status_id, h.reblog_of_id from home_feed h where h.account_id = o.account_id order by"
            + " h.status_id desc limit " + REBLOG_WINDOW + ") recent where recent.reblog_of_id = :reblogOf or"
            + " recent.status_id = :reblogOf))";

    /**
     * What would have become of statuses that came one after the other: reblogs are left out that stand among as many of the
     * newest as {@link #NO_SECOND_REBLOG} looks at.
     *
     * @param newest a query of {@code id} and {@code reblog_of_id}, as many as are looked at
     * @return these, {@code p}, without such reblogs
     */
    private static String once(String newest) {
        return "(select n.id, n.reblog_of_id, n.place, lead(n.place) over (partition by coalesce(n.reblog_of_id, n.id)"
                + " order by n.id desc) as older from (select each.*, row_number() over (order by each.id desc) as place"
                + " from (" + newest + ") each) n) p where (p.reblog_of_id is null or p.older is null or"
                + " p.older - p.place > " + REBLOG_WINDOW + ")";
    }

    private static final String NOT_IN_EXCLUSIVE_LIST = " and not exists (select from account_list_member xm join"
            + " account_list xl on xl.id = xm.list_id where xm.account_id = :author and xl.account_id = f.account_id and"
            + " xl.exclusive)";

    private static final String MENTIONED =
            " and exists (select from mention fm where fm.status_id = :status and" + " fm.account_id = f.account_id)";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FeedRepository() {}

    @Inject
    public FeedRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Puts a status into the home feeds of its author and of the followers whom it concerns, in one statement. What is
     * there already stays.
     *
     * @param status a status or reblog
     */
    void addToHomes(Status status) {
        boolean toMentionedOnly = status.visibility() == Visibility.DIRECT || status.visibility() == Visibility.LIMITED;
        parameters(
                        Sql.of(
                                "insert into home_feed (account_id, status_id, reblog_of_id) select o.account_id, :status,"
                                        + " cast(:reblogOf as bigint) from (select cast(:author as bigint) as id union all select"
                                        + " f.account_id from follow f where f.target_account_id = :author and"
                                        + " (cast(:reblogOf as bigint) is null or f.show_reblogs) and (f.languages is null or"
                                        + " cast(:language as text) is null or cast(:language as text) = any(f.languages))"
                                        + REPLY_CONCERNS
                                        + NOT_IN_EXCLUSIVE_LIST
                                        + (toMentionedOnly ? MENTIONED : "")
                                        + ") r join home_feed_owner o on o.account_id = r.id where true"
                                        + NO_SECOND_REBLOG
                                        + " on conflict do nothing"),
                        status)
                .update(entityManager);
    }

    /**
     * Puts a public status into the home feeds of those who follow one of its tags.
     *
     * @param status a status, no reblog
     */
    void addToTagFollowers(Status status) {
        parameters(
                        Sql.of(
                                "insert into home_feed (account_id, status_id) select distinct o.account_id, :status from"
                                        + " status_tag st join tag_follow tf on tf.tag_id = st.tag_id join home_feed_owner o on"
                                        + " o.account_id = tf.account_id where st.status_id = :status on conflict do nothing"),
                        status)
                .update(entityManager);
    }

    /**
     * Puts a status into the lists that have its author, as their owners want replies.
     *
     * @param status a status or reblog that is not direct
     */
    void addToLists(Status status) {
        parameters(
                        Sql.of("insert into list_feed (list_id, status_id, reblog_of_id) select l.id, :status,"
                                + " cast(:reblogOf as bigint) from account_list_member m join account_list l on l.id = m.list_id"
                                + " join home_feed_owner o on o.account_id = l.account_id where m.account_id = :author and"
                                + WANTED_IN_LIST
                                + " and (cast(:reblogOf as bigint) is null or not exists (select from (select"
                                + " h.status_id, h.reblog_of_id from list_feed h where h.list_id = l.id order by h.status_id desc"
                                + " limit " + REBLOG_WINDOW
                                + ") recent where recent.reblog_of_id = :reblogOf or recent.status_id"
                                + " = :reblogOf)) on conflict do nothing"),
                        status)
                .update(entityManager);
    }

    private static final String WANTED_IN_LIST = " (not :reply or :replyTo = :author or (l.replies_policy <> 'NONE' and"
            + " (:replyTo = l.account_id or (l.replies_policy = 'LIST' and exists (select from account_list_member rm"
            + " where rm.list_id = l.id and rm.account_id = :replyTo)) or (l.replies_policy = 'FOLLOWED' and exists"
            + " (select from follow rf where rf.account_id = l.account_id and rf.target_account_id = :replyTo)))))";

    private static Sql parameters(Sql sql, Status status) {
        Long replyTo = status.inReplyToAccountId();
        return sql.set("status", status.id())
                .set("reblogOf", status.reblogOfId())
                .set("author", status.accountId())
                .set("language", status.language())
                .set("reply", status.isReply())
                .set("replyTo", replyTo == null ? 0L : replyTo);
    }

    /**
     * Notes that the owner of a home feed has been here.
     *
     * @param accountId the owner
     * @param now the time
     * @return whether the feed is kept at all
     */
    boolean touch(long accountId, Instant now) {
        return Sql.of("update home_feed_owner set last_read_at = :now where account_id = :account")
                        .set("account", accountId)
                        .set("now", now)
                        .update(entityManager)
                > 0;
    }

    /**
     * Starts to keep a home feed and the feeds of its owner's lists, with what would stand in them now.
     *
     * @param accountId the owner
     * @param now the time
     */
    void build(long accountId, Instant now) {
        Sql.of(
                        "insert into home_feed_owner (account_id, built_at, last_read_at) values (:account, :now, :now) on conflict"
                                + " do nothing")
                .set("account", accountId)
                .set("now", now)
                .update(entityManager);
        Sql.of("insert into home_feed (account_id, status_id, reblog_of_id) select :account, p.id, p.reblog_of_id from "
                        + once(
                                "select s.id, s.reblog_of_id from status s left join follow f on f.account_id = :account and f.target_account_id = s.account_id"
                                        + " where (f.id is not null or s.account_id = :account) and s.deleted_at is null and (f.id is null"
                                        + " or ((s.reblog_of_id is null or f.show_reblogs) and (f.languages is null or s.language is null"
                                        + " or s.language = any(f.languages)) and (not s.reply or s.in_reply_to_account_id in"
                                        + " (s.account_id, :account) or exists (select from follow rf where rf.account_id = :account and"
                                        + " rf.target_account_id = s.in_reply_to_account_id)) and (s.visibility not in ('DIRECT',"
                                        + " 'LIMITED') or exists (select from mention m where m.status_id = s.id and m.account_id ="
                                        + " :account)) and not exists (select from account_list_member xm join account_list xl on xl.id ="
                                        + " xm.list_id where xm.account_id = s.account_id and xl.account_id = :account and xl.exclusive)))"
                                        + " order by s.id desc limit " + KEPT / 2)
                        + " on conflict do nothing")
                .set("account", accountId)
                .update(entityManager);
        fillLists("l.account_id = :owner", "owner", accountId);
    }

    /**
     * Puts the latest statuses of somebody into a home feed, if it is kept.
     *
     * @param accountId its owner, who follows now
     * @param authorId whom
     */
    void mergeIntoHome(long accountId, long authorId) {
        Sql.of(
                        "insert into home_feed (account_id, status_id, reblog_of_id) select o.account_id, s.id, s.reblog_of_id from"
                                + " home_feed_owner o join follow f on f.account_id = o.account_id and f.target_account_id ="
                                + " :author cross join lateral (select * from status s where s.account_id = :author and"
                                + " s.deleted_at is null order by s.id desc limit " + KEPT / 8
                                + ") s where o.account_id ="
                                + " :account and s.visibility not in ('DIRECT', 'LIMITED') and (s.reblog_of_id is null or"
                                + " f.show_reblogs) and (f.languages is null or s.language is null or s.language ="
                                + " any(f.languages)) and (not s.reply or s.in_reply_to_account_id in (s.account_id, :account) or"
                                + " exists (select from follow rf where rf.account_id = :account and rf.target_account_id ="
                                + " s.in_reply_to_account_id)) and not exists (select from account_list_member xm join"
                                + " account_list xl on xl.id = xm.list_id where xm.account_id = :author and xl.account_id ="
                                + " :account and xl.exclusive) on conflict do nothing")
                .set("account", accountId)
                .set("author", authorId)
                .update(entityManager);
    }

    /**
     * Takes the statuses of somebody out of a home feed.
     *
     * @param accountId its owner
     * @param authorId whose statuses and reblogs
     */
    void unmergeFromHome(long accountId, long authorId) {
        Sql.of("delete from home_feed h using status s where s.id = h.status_id and h.account_id = :account and"
                        + " s.account_id = :author")
                .set("account", accountId)
                .set("author", authorId)
                .update(entityManager);
    }

    /**
     * Makes the feed of a list anew from the latest statuses of its members.
     *
     * @param listId the list
     */
    void rebuildList(long listId) {
        Sql.of("delete from list_feed where list_id = :list")
                .set("list", listId)
                .update(entityManager);
        fillLists("l.id = :list", "list", listId);
    }

    /** Puts what would stand in them now into empty lists, in one statement for any number of them. */
    private void fillLists(String which, String parameter, long id) {
        Sql.of("insert into list_feed (list_id, status_id, reblog_of_id) select l.id, p.id, p.reblog_of_id from"
                        + " account_list l join home_feed_owner o on o.account_id = l.account_id cross join lateral"
                        + " (select p.id, p.reblog_of_id from "
                        + once("select s.id, s.reblog_of_id from account_list_member m join status s on s.account_id ="
                                + " m.account_id where m.list_id = l.id and s.deleted_at is null and s.visibility not in"
                                + " ('DIRECT', 'LIMITED') and (not s.reply or s.in_reply_to_account_id = s.account_id or"
                                + " (l.replies_policy <> 'NONE' and (s.in_reply_to_account_id = l.account_id or"
                                + " (l.replies_policy = 'LIST' and exists (select from account_list_member rm where"
                                + " rm.list_id = l.id and rm.account_id = s.in_reply_to_account_id)) or"
                                + " (l.replies_policy = 'FOLLOWED' and exists (select from follow rf where rf.account_id ="
                                + " l.account_id and rf.target_account_id = s.in_reply_to_account_id))))) order by s.id desc"
                                + " limit " + KEPT / 2)
                        + ") p where " + which + " on conflict do nothing")
                .set(parameter, id)
                .update(entityManager);
    }

    /**
     * Takes out of a home feed what is beyond the newest entries, and likewise out of its owner's lists.
     *
     * @param accountId the owner
     */
    void trim(long accountId) {
        Sql.of(
                        "delete from home_feed where account_id = :account and status_id < (select status_id from home_feed where"
                                + " account_id = :account order by status_id desc offset " + (KEPT - 1) + " limit 1)")
                .set("account", accountId)
                .update(entityManager);
        Sql.of("delete from list_feed f using account_list l where l.id = f.list_id and l.account_id = :account and"
                        + " f.status_id < (select status_id from list_feed where list_id = l.id order by status_id desc"
                        + " offset " + (KEPT - 1) + " limit 1)")
                .set("account", accountId)
                .update(entityManager);
    }

    /**
     * Stops to keep a home feed whose owner has not been here.
     *
     * @param accountId the owner
     * @param notSince nothing happens if the owner was here after this
     * @return when the owner was here last, if the feed is still kept
     */
    Optional<Instant> dropIdle(long accountId, Instant notSince) {
        int dropped = Sql.of("delete from home_feed_owner where account_id = :account and last_read_at < :since")
                .set("account", accountId)
                .set("since", notSince)
                .update(entityManager);
        if (dropped > 0) {
            Sql.of("delete from home_feed where account_id = :account")
                    .set("account", accountId)
                    .update(entityManager);
            Sql.of("delete from list_feed using account_list l where l.id = list_id and l.account_id = :account")
                    .set("account", accountId)
                    .update(entityManager);
            return Optional.empty();
        }
        return Sql.of("select last_read_at from home_feed_owner where account_id = :account")
                .set("account", accountId)
                .first(entityManager, row -> row.time(0));
    }
}

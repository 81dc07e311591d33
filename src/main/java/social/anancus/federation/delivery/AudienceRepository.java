package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import social.anancus.platform.persistence.Sql;

/**
 * To whom something goes: the one place where that is decided. Only accounts of other servers have inboxes here; those that are
 * suspended get only what is meant for them alone, such as the end of a follow.
 *
 * <p>An inbox that a server shares stands for all accounts on it, except for direct statuses and what is meant for one account.
 */
@ApplicationScoped
class AudienceRepository {
    private static final String OPEN = "s.visibility in ('PUBLIC', 'UNLISTED')";

    /** The status in question. */
    private static final String STATUS =
            "with s as (select id, account_id, visibility, in_reply_to_account_id, reblog_of_id"
                    + " from status where id = :status), reached as (";

    /** Who is told of a new status: followers, mentioned, answered, shared, quoted. */
    private static final String REACH =
            "select f.account_id from s join follow f on f.target_account_id = s.account_id where s.visibility in"
                    + " ('PUBLIC', 'UNLISTED', 'PRIVATE')"
                    + " union select m.account_id from s join mention m on m.status_id = s.id"
                    + " union select s.in_reply_to_account_id from s where " + OPEN
                    + " union select o.account_id from s join status o on o.id = s.reblog_of_id"
                    + " union select q.quoted_account_id from s join quote q on q.status_id = s.id where " + OPEN
                    + " union select f.account_id from s join account p on p.id = s.in_reply_to_account_id and p.domain is"
                    + " null join follow f on f.target_account_id = p.id where " + OPEN;

    /** Who has it for another reason. Shares that are deleted count: those of a deleted status were deleted just before. */
    private static final String HOLDERS =
            " union select r.account_id from s join status r on r.reblog_of_id = s.id where %1$s"
                    + " union select v.account_id from s join favourite v on v.status_id = s.id where %1$s"
                    + " union select a.account_id from s join status a on a.in_reply_to_id = s.id where %1$s"
                    + " union select q.account_id from s join quote q on q.quoted_status_id = s.id where %1$s";

    private static final String VOTERS =
            " union select v.account_id from s join poll p on p.status_id = s.id join poll_vote v on v.poll_id = p.id";

    private static final String THEIR_INBOXES =
            ") select distinct case when s.visibility = 'DIRECT' then a.inbox_url else"
                    + " coalesce(a.shared_inbox_url, a.inbox_url) end, a.domain from reached r(id) cross join s join account a on"
                    + " a.id = r.id where a.domain is not null and a.inbox_url is not null and a.suspended_at is null";

    private static final String SHARED_INBOXES =
            "select distinct coalesce(a.shared_inbox_url, a.inbox_url), a.domain from"
                    + " account a where a.domain is not null and a.inbox_url is not null and a.suspended_at is null";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected AudienceRepository() {}

    @Inject
    AudienceRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is told of a status, which decides how many are told. */
    enum Breadth {
        /** It is new. */
        NEW(""),
        /** It says something else: those who may see it. */
        CHANGE(HOLDERS.formatted(OPEN)),
        /** Its poll has other numbers. */
        POLL(HOLDERS.formatted(OPEN) + VOTERS),
        /** It is gone: all who may have a copy. */
        DELETION(HOLDERS.formatted("true") + VOTERS);

        private final String more;

        Breadth(String more) {
            this.more = more;
        }
    }

    /** Who is told of a status or reblog of a local author. */
    List<Inbox> ofStatus(long statusId, Breadth breadth) {
        return list(Sql.of(STATUS + REACH + breadth.more + THEIR_INBOXES).set("status", statusId));
    }

    /** Whether anybody is. */
    boolean anyOfStatus(long statusId, Breadth breadth) {
        // without "distinct" the first that is found ends the search
        String all = (STATUS + REACH + breadth.more + THEIR_INBOXES).replace(" union ", " union all ");
        return Sql.of(all.replace("select distinct ", "select ") + " limit 1")
                .set("status", statusId)
                .exists(entityManager);
    }

    List<Inbox> ofFollowers(long accountId) {
        return list(Sql.of(SHARED_INBOXES
                        + " and a.id in (select f.account_id from follow f where f.target_account_id = :account)")
                .set("account", accountId));
    }

    /** Those whom a move of the account concerns: who follows it, and who may want to block the other as well. */
    List<Inbox> ofMove(long accountId) {
        return list(Sql.of(SHARED_INBOXES
                        + " and a.id in (select f.account_id from follow f where f.target_account_id = :account union select"
                        + " b.account_id from account_block b where b.target_account_id = :account)")
                .set("account", accountId));
    }

    /** Those who are likely to show the account's profile. */
    List<Inbox> ofProfile(long accountId, Instant since, long sinceStatusId) {
        return list(Sql.of(SHARED_INBOXES
                        + " and a.id in (select f.account_id from follow f where f.target_account_id = :account union"
                        + " select m.account_id from mention m where m.status_id in (select s.id from status s where"
                        + " s.account_id = :account and s.deleted_at is null and s.id >= :sinceStatus order by s.id"
                        + " desc limit 200) union select r.target_account_id from follow_request r where r.account_id ="
                        + " :account and r.created_at >= :since union select f.target_account_id from follow f where"
                        + " f.account_id = :account and f.created_at >= :since)")
                .set("account", accountId)
                .set("since", since)
                .set("sinceStatus", sinceStatusId));
    }

    /** All servers that are known. */
    List<Inbox> ofEverybody() {
        return list(Sql.of(SHARED_INBOXES));
    }

    /** One account, also if it is suspended. */
    List<Inbox> ofAccount(long accountId) {
        return list(Sql.of(
                        "select inbox_url, domain from account where id = :account and domain is not null and inbox_url is not"
                                + " null")
                .set("account", accountId));
    }

    /** The author of a status. */
    List<Inbox> ofAuthor(long statusId) {
        return list(
                Sql.of("select a.inbox_url, a.domain from status s join account a on a.id = s.account_id where s.id ="
                                + " :status and a.domain is not null and a.inbox_url is not null")
                        .set("status", statusId));
    }

    private List<Inbox> list(Sql sql) {
        return sql.list(entityManager, row -> new Inbox(row.text(0), row.text(1)));
    }
}

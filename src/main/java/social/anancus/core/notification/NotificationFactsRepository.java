package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import social.anancus.core.account.ActorType;
import social.anancus.core.login.Permission;
import social.anancus.core.notification.NotificationFacts.About;
import social.anancus.core.notification.NotificationFacts.Between;
import social.anancus.core.notification.NotificationFacts.Sender;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Gathers what {@link NotificationRules} want to know, for many receivers in one statement. */
@ApplicationScoped
class NotificationFactsRepository {
    /** An account is new for so long. */
    private static final Duration YOUNG = Duration.ofDays(30);

    /** A follower counts after so long. */
    private static final Duration FOLLOWER = Duration.ofDays(3);

    private static final long MODERATION =
            Permission.ADMINISTRATOR.bit() | Permission.MANAGE_REPORTS.bit() | Permission.MANAGE_USERS.bit();

    /** Up the thread, as far as anybody goes: who named the sender in a direct status. */
    private static final String ANSWERED =
            "with recursive thread(id, depth) as (select s.in_reply_to_id, 1 from status s"
                    + " where s.id = cast(:status as bigint) and s.visibility = 'DIRECT' union all select s.in_reply_to_id,"
                    + " t.depth + 1 from thread t join status s on s.id = t.id where t.depth < 100), answered as (select distinct"
                    + " s.account_id from thread t join status s on s.id = t.id join mention m on m.status_id = s.id and"
                    + " m.account_id = :from and not m.silent where s.visibility = 'DIRECT') ";

    private static final String SENDER = "select r.id, f.id = r.id, f.suspended_at is not null or f.deleted_at is not"
            + " null, f.silenced_at is not null, f.actor_type, f.created_at,";

    private static final String BETWEEN = " exists (select from account_block b where b.account_id = r.id and"
            + " b.target_account_id = f.id) or exists (select from account_block b where b.account_id = f.id and"
            + " b.target_account_id = r.id),"
            + " exists (select from account_mute m where m.account_id = r.id and m.target_account_id = f.id and"
            + " m.hide_notifications and (m.expires_at is null or m.expires_at > :now)),"
            + " exists (select from account_domain_block d where d.account_id = r.id and d.domain = f.domain),"
            + " exists (select from follow w where w.account_id = r.id and w.target_account_id = f.id),"
            + " exists (select from follow w where w.account_id = f.id and w.target_account_id = r.id and w.created_at <="
            + " :followerSince),"
            + " exists (select from notification_permission n where n.account_id = r.id and n.from_account_id = f.id),"
            + " coalesce(fr.highlighted and fr.position > rr.position and fr.permissions & :moderation <> 0, false),";

    private static final String ABOUT = " s.id is null or " + StatusVisibility.visibleToEach("r.id", "s") + ","
            + " exists (select from conversation_mute c where c.account_id = r.id and c.conversation_id ="
            + " s.conversation_id),"
            + " exists (select from account_block b where b.account_id = r.id and b.target_account_id = any(o.ids)) or"
            + " exists (select from account_mute m where m.account_id = r.id and m.target_account_id = any(o.ids) and"
            + " m.hide_notifications and (m.expires_at is null or m.expires_at > :now)),"
            + " coalesce(s.visibility = 'DIRECT', false), r.id in (select account_id from answered),";

    private static final String POLICY = " p.for_not_following, p.for_not_followers, p.for_new_accounts,"
            + " p.for_private_mentions, p.for_limited_accounts, p.for_bots";

    private static final String FROM = " from unnest(cast(:receivers as bigint[])) as r(id)"
            + " join account a on a.id = r.id and a.domain is null and a.suspended_at is null and a.deleted_at is null"
            + " join app_user ru on ru.account_id = r.id join role rr on rr.id = ru.role_id"
            + " join account f on f.id = :from left join app_user fu on fu.account_id = f.id"
            + " left join role fr on fr.id = fu.role_id"
            + " left join status s on s.id = cast(:status as bigint)"
            + " left join lateral (select array(select m.account_id from mention m where m.status_id = s.id and not"
            + " m.silent union select s.in_reply_to_account_id) as ids) o on true"
            + " left join notification_policy p on p.account_id = r.id order by r.id";

    private static final String FACTS = ANSWERED + SENDER + BETWEEN + ABOUT + POLICY + FROM;

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationFactsRepository() {}

    @Inject
    NotificationFactsRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param cause what has happened
     * @param receiverIds who may be told
     * @param now the time
     * @return the facts of those who have a login here and are not suspended
     */
    List<NotificationFacts> facts(NotificationCause cause, Collection<Long> receiverIds, Instant now) {
        return Sql.of(FACTS)
                .set("receivers", receiverIds)
                .set("from", cause.fromAccountId())
                .set("status", cause.statusId())
                .set("now", now)
                .set("followerSince", now.minus(FOLLOWER))
                .set("moderation", MODERATION)
                .list(entityManager, row -> read(row, now));
    }

    private static NotificationFacts read(Row row, Instant now) {
        Sender sender = new Sender(
                row.flag(2),
                row.flag(3),
                ActorType.valueOf(row.text(4)).isBot(),
                row.time(5).isAfter(now.minus(YOUNG)));
        Between between = new Between(
                row.flag(6), row.flag(7), row.flag(8), row.flag(9), row.flag(10), row.flag(11), row.flag(12));
        About status = new About(row.flag(13), row.flag(14), row.flag(15), row.flag(16), row.flag(17));
        return new NotificationFacts(row.number(0), row.flag(1), sender, between, status, policy(row, 18));
    }

    /** Six columns in the order of the record; all are null where there is no row. */
    static NotificationPolicy policy(Row row, int first) {
        if (row.isNull(first)) {
            return NotificationPolicy.DEFAULT;
        }
        return new NotificationPolicy(
                decision(row, first),
                decision(row, first + 1),
                decision(row, first + 2),
                decision(row, first + 3),
                decision(row, first + 4),
                decision(row, first + 5));
    }

    private static Decision decision(Row row, int column) {
        return Decision.valueOf(Objects.requireNonNull(row.text(column)));
    }
}

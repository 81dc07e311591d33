package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.Permission;
import social.anancus.core.status.visibility.StatusWishes;
import social.anancus.platform.persistence.Sql;

/** Finds out whom something concerns, and whether it still holds. */
@ApplicationScoped
class NotificationReceiversRepository {
    private static final String LOCAL = " join account a on a.id = x.id and a.domain is null";
    private static final String PAGE = " where x.id > :after order by x.id";

    private static final String MENTIONED =
            "select m.account_id as id from mention m where m.status_id = :status and not m.silent";

    /** Those who watch the author, as far as the status would come into their home feed; letters come to whom they name. */
    private static final String WATCHERS =
            "select f.account_id as id from status s join follow f on f.target_account_id ="
                    + " s.account_id and f.notify where s.id = :status and s.reblog_of_id is null and s.visibility <>"
                    + " 'DIRECT' and (not s.reply or s.in_reply_to_account_id = s.account_id) and (f.languages is null or s.language is null or s.language ="
                    + " any(f.languages)) and " + StatusWishes.accountWantedByEach("f.account_id", "s.account_id", "s");

    private static final String VOTERS_AND_AUTHOR =
            "select v.account_id as id from poll p join poll_vote v on v.poll_id ="
                    + " p.id where p.status_id = :status union select p.account_id from poll p where p.status_id = :status";

    private static final String SHARERS =
            "select b.account_id as id from status b where b.reblog_of_id = :status and b.deleted_at is null";

    private static final String AUTHOR = "select s.account_id as id from status s where s.id = :status";

    private static final String STAFF = "select u.account_id as id from app_user u join role r on r.id = u.role_id"
            + " join role e on e.id = -99 where (r.permissions | e.permissions) & :permission <> 0 and u.approved and"
            + " u.confirmed_at is not null and not u.disabled";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationReceiversRepository() {}

    @Inject
    NotificationReceiversRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param cause what has happened, without a receiver
     * @param after only accounts above this id
     * @param now the time
     * @param limit at most how many
     * @return local accounts whom it concerns, by their ids
     */
    List<Long> receivers(NotificationCause cause, long after, Instant now, int limit) {
        String accounts = accounts(cause.type());
        if (accounts == null) {
            return List.of();
        }
        return Sql.of("select x.id from (" + accounts + ") x" + LOCAL + PAGE)
                .set("status", cause.statusId())
                .set("permission", permission(cause.type()))
                .set("viewerNow", now)
                .set("after", after)
                .limit(limit)
                .numbers(entityManager);
    }

    private static @Nullable String accounts(NotificationType type) {
        return switch (type) {
            case MENTION -> MENTIONED;
            case STATUS -> WATCHERS;
            case REBLOG, FAVOURITE -> AUTHOR;
            case POLL -> VOTERS_AND_AUTHOR;
            case UPDATE -> SHARERS;
            case ADMIN_SIGN_UP, ADMIN_REPORT -> STAFF;
            default -> null;
        };
    }

    private static long permission(NotificationType type) {
        Permission permission =
                type == NotificationType.ADMIN_REPORT ? Permission.MANAGE_REPORTS : Permission.MANAGE_USERS;
        return permission.bit() | Permission.ADMINISTRATOR.bit();
    }

    /**
     * @param statusId a new status
     * @return what there is to tell of it: that it names somebody here, that somebody watches its author
     */
    List<NotificationType> concerned(long statusId) {
        return Sql.of("select cast('MENTION' as text) where exists (select from mention m join account a on a.id ="
                        + " m.account_id where m.status_id = :status and not m.silent and a.domain is null) union all"
                        + " select cast('STATUS' as text) where exists (select from status s join follow f on"
                        + " f.target_account_id = s.account_id where s.id = :status and f.notify)")
                .set("status", statusId)
                .list(entityManager, row -> NotificationType.valueOf(row.text(0)));
    }

    /**
     * Locks what the notification stands on, so that who takes it back waits and then finds the notification.
     *
     * @param cause what has happened
     * @return whether it still holds
     */
    boolean holds(NotificationCause cause) {
        String row = switch (cause.type()) {
            case FAVOURITE -> "favourite x where x.account_id = :from and x.status_id = cast(:status as bigint)";
            case REBLOG ->
                "status x where x.account_id = :from and x.reblog_of_id = cast(:status as bigint) and"
                        + " x.deleted_at is null";
            case FOLLOW -> "follow x where x.account_id = :from and x.target_account_id = cast(:receiver as bigint)";
            case FOLLOW_REQUEST ->
                "follow_request x where x.account_id = :from and x.target_account_id = cast(:receiver as bigint)";
            case ADMIN_REPORT -> "report x where x.id = cast(:report as bigint)";
            case ADMIN_SIGN_UP, SEVERED_RELATIONSHIPS, MODERATION_WARNING ->
                "account x where x.id = :from and x.deleted_at is null";
            case MENTION, STATUS, POLL, UPDATE, QUOTE, QUOTED_UPDATE ->
                "status x where x.id = cast(:status as bigint) and x.deleted_at is null";
        };
        return Sql.of("select x.created_at from " + row + " for share")
                .set("from", cause.fromAccountId())
                .set("status", cause.statusId())
                .set("receiver", cause.receiverId())
                .set("report", cause.reportId())
                .exists(entityManager);
    }
}

package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import social.anancus.platform.persistence.Sql;

/** Where accounts have moved, and whom of this server that concerns. */
@ApplicationScoped
public class MoveRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MoveRepository() {}

    @Inject
    public MoveRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether it had not moved since that time. */
    boolean note(long originId, long targetId, Instant now, Instant before) {
        return Sql.of("update account set moved_to_account_id = :target, moved_at = :now, updated_at = :now where id ="
                                + " :origin and (moved_at is null or moved_at <= :before)")
                        .set("target", targetId)
                        .set("now", now)
                        .set("origin", originId)
                        .set("before", before)
                        .update(entityManager)
                > 0;
    }

    /** An account of this server has moved; followers count as they are before. */
    void keep(long originId, long targetId, Instant now) {
        Sql.of("insert into account_move (account_id, target_account_id, followers_count, created_at) select"
                        + " a.id, :target, coalesce(s.followers_count, 0), :now from account a left join account_stat s on"
                        + " s.account_id = a.id where a.id = :origin")
                .set("target", targetId)
                .set("now", now)
                .set("origin", originId)
                .update(entityManager);
    }

    /** People here who follow the account, have asked to, block or mute it, or have a note on it, by their ids. */
    List<Long> concerned(long originId, long after, int limit) {
        return Sql.of(
                        "select a.id from account a where a.domain is null and a.id > :after and a.id in (select account_id"
                                + " from follow where target_account_id = :origin union select account_id from follow_request where"
                                + " target_account_id = :origin union select account_id from account_block where target_account_id"
                                + " = :origin union select account_id from account_mute where target_account_id = :origin union"
                                + " select account_id from account_note where target_account_id = :origin) order by a.id")
                .set("origin", originId)
                .set("after", after)
                .limit(limit)
                .numbers(entityManager);
    }

    /** Mutes the target as the origin is muted; whether it was. */
    boolean copyMute(long accountId, long originId, long targetId) {
        return Sql.of("insert into account_mute (account_id, target_account_id, hide_notifications, expires_at,"
                                + " created_at) select account_id, :target, hide_notifications, expires_at, created_at from"
                                + " account_mute where account_id = :account and target_account_id = :origin on conflict"
                                + " (account_id, target_account_id) do nothing")
                        .set("target", targetId)
                        .set("account", accountId)
                        .set("origin", originId)
                        .update(entityManager)
                > 0;
    }

    /** Where there is a note on the origin and none on the target. */
    void copyNote(long accountId, long originId, long targetId, Instant now) {
        Sql.of("insert into account_note (account_id, target_account_id, comment, updated_at) select n.account_id,"
                        + " :target, n.comment, :now from account_note n where n.account_id = :account and"
                        + " n.target_account_id = :origin on conflict (account_id, target_account_id) do nothing")
                .set("target", targetId)
                .set("now", now)
                .set("account", accountId)
                .set("origin", originId)
                .update(entityManager);
    }
}

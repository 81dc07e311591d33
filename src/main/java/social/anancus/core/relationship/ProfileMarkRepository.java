package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code account_note} and {@code endorsement}: what one account marks on the profile of another. */
@ApplicationScoped
public class ProfileMarkRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfileMarkRepository() {}

    @Inject
    public ProfileMarkRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void note(long accountId, long targetId, String comment, Instant now) {
        Sql.of(
                        "insert into account_note (account_id, target_account_id, comment, updated_at) values (:account, :target,"
                                + " :comment, :now) on conflict (account_id, target_account_id) do update set comment ="
                                + " excluded.comment, updated_at = excluded.updated_at")
                .set("account", accountId)
                .set("target", targetId)
                .set("comment", comment)
                .set("now", now)
                .update(entityManager);
    }

    void dropNote(long accountId, long targetId) {
        Sql.of("delete from account_note where account_id = :account and target_account_id = :target")
                .set("account", accountId)
                .set("target", targetId)
                .update(entityManager);
    }

    /** Whether it was not featured yet. */
    boolean endorse(long accountId, long targetId, Instant now) {
        return Sql.of(
                                "insert into endorsement (account_id, target_account_id, created_at) values (:account, :target, :now)"
                                        + " on conflict (account_id, target_account_id) do nothing")
                        .set("account", accountId)
                        .set("target", targetId)
                        .set("now", now)
                        .update(entityManager)
                > 0;
    }

    /** Whether it was featured. */
    boolean unendorse(long accountId, long targetId) {
        return Sql.of("delete from endorsement where account_id = :account and target_account_id = :target")
                        .set("account", accountId)
                        .set("target", targetId)
                        .update(entityManager)
                > 0;
    }
}

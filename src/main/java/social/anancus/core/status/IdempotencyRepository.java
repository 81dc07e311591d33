package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.persistence.Sql;

/** Which status a client's {@code Idempotency-Key} made within the last hour. */
@ApplicationScoped
public class IdempotencyRepository {
    private static final Duration KEPT = Duration.ofHours(1);

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public IdempotencyRepository() {}

    @Inject
    public IdempotencyRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What a key stands for.
     *
     * @param statusId the status that it made; null if none
     * @param scheduledStatusId the scheduled status that it made; null if none
     */
    public record Made(@Nullable Long statusId, @Nullable Long scheduledStatusId) {
        /**
         * @return whether the caller is the first with this key, and has to make something
         */
        public boolean isNothing() {
            return statusId == null && scheduledStatusId == null;
        }
    }

    /**
     * Takes a key. A second transaction with the same key waits here until the first has ended, and then gets what that one
     * has made.
     *
     * @param accountId whose key
     * @param key as the client sent it
     * @param now the time
     * @return what it stands for
     */
    public Made claim(long accountId, String key, Instant now) {
        Sql.of("insert into idempotency_key (account_id, key_hash, created_at) values (:account,"
                        + " decode(:hash, 'hex'), :now) on conflict (account_id, key_hash) do update set"
                        + " status_id = case when idempotency_key.created_at < :oldest then null else"
                        + " idempotency_key.status_id end, scheduled_status_id = case when idempotency_key.created_at <"
                        + " :oldest then null else idempotency_key.scheduled_status_id end, created_at = case when"
                        + " idempotency_key.created_at < :oldest then :now else idempotency_key.created_at end")
                .set("account", accountId)
                .set("hash", hash(key))
                .set("now", now)
                .set("oldest", now.minus(KEPT))
                .update(entityManager);
        return find(accountId, key, now);
    }

    /**
     * @param accountId whose key
     * @param key as the client sent it
     * @param now the time
     * @return what it stands for
     */
    Made find(long accountId, String key, Instant now) {
        return Sql.of("select k.status_id, k.scheduled_status_id from idempotency_key k left join status s on s.id ="
                        + " k.status_id where k.account_id = :account and k.key_hash = decode(:hash, 'hex') and"
                        + " s.deleted_at is null and k.created_at >= :oldest")
                .set("account", accountId)
                .set("hash", hash(key))
                .set("oldest", now.minus(KEPT))
                .first(entityManager, row -> new Made(row.numberOrNull(0), row.numberOrNull(1)))
                .orElse(new Made(null, null));
    }

    /**
     * Notes what a key has made.
     *
     * @param accountId whose key
     * @param key as the client sent it
     * @param made what it made
     */
    public void note(long accountId, String key, Made made) {
        Sql.of("update idempotency_key set status_id = cast(:status as bigint), scheduled_status_id = cast(:scheduled"
                        + " as bigint) where account_id = :account and key_hash = decode(:hash, 'hex')")
                .set("status", made.statusId())
                .set("scheduled", made.scheduledStatusId())
                .set("account", accountId)
                .set("hash", hash(key))
                .update(entityManager);
    }

    /**
     * Forgets keys that count no more.
     *
     * @param now the time
     */
    public void forgetOld(Instant now) {
        Sql.of("delete from idempotency_key where created_at < :oldest")
                .set("oldest", now.minus(KEPT))
                .update(entityManager);
    }

    private static String hash(String key) {
        return HexFormat.of().formatHex(Tokens.hash(key));
    }
}

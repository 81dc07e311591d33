package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code account_block}, {@code account_mute} and {@code account_domain_block}. */
@ApplicationScoped
public class BlockRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BlockRepository() {}

    @Inject
    public BlockRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A block that is gone.
     *
     * @param id its row
     * @param uri the id of the Block activity; null for one of ours
     */
    record GoneBlock(long id, @Nullable String uri) {}

    /** The new row's id; empty if it blocks already. */
    Optional<Long> block(long accountId, long targetId, @Nullable String uri, Instant now) {
        return Sql.of(
                        "insert into account_block (account_id, target_account_id, uri, created_at) values (:account, :target,"
                                + " :uri, :now) on conflict (account_id, target_account_id) do nothing returning id")
                .set("account", accountId)
                .set("target", targetId)
                .set("uri", uri)
                .set("now", now)
                .first(entityManager, row -> row.number(0));
    }

    /** The row that is gone; empty if there was none. */
    Optional<GoneBlock> unblock(long accountId, long targetId) {
        return Sql.of(
                        "delete from account_block where account_id = :account and target_account_id = :target returning id,"
                                + " uri")
                .set("account", accountId)
                .set("target", targetId)
                .first(entityManager, row -> new GoneBlock(row.number(0), row.textOrNull(1)));
    }

    /** Gives a block the id of its activity; the id that it had, if that was another. */
    @Nullable
    String rename(long accountId, long targetId, @Nullable String uri) {
        if (uri == null) {
            return null;
        }
        return Sql.of("update account_block f set uri = :uri from account_block b where b.id = f.id and f.account_id ="
                        + " :account and f.target_account_id = :target and f.uri is distinct from :uri returning b.uri")
                .set("uri", uri)
                .set("account", accountId)
                .set("target", targetId)
                .first(entityManager, row -> Optional.ofNullable(row.textOrNull(0)))
                .flatMap(before -> before)
                .orElse(null);
    }

    /** Whom an account blocks by the activity of that id. */
    Optional<Long> targetOf(long accountId, String uri) {
        return Sql.of("select target_account_id from account_block where uri = :uri and account_id = :account")
                .set("uri", uri)
                .set("account", accountId)
                .first(entityManager, row -> row.number(0));
    }

    /** Mutes, or mutes in another way. */
    void mute(long accountId, long targetId, boolean notifications, @Nullable Instant until, Instant now) {
        Sql.of(
                        "insert into account_mute (account_id, target_account_id, hide_notifications, expires_at, created_at) values"
                                + " (:account, :target, :notifications, cast(:until as timestamptz), :now) on conflict (account_id,"
                                + " target_account_id) do update set hide_notifications = excluded.hide_notifications, expires_at ="
                                + " excluded.expires_at")
                .set("account", accountId)
                .set("target", targetId)
                .set("notifications", notifications)
                .set("until", until)
                .set("now", now)
                .update(entityManager);
    }

    /** Whether it was muted. */
    boolean unmute(long accountId, long targetId) {
        return Sql.of("delete from account_mute where account_id = :account and target_account_id = :target")
                        .set("account", accountId)
                        .set("target", targetId)
                        .update(entityManager)
                > 0;
    }

    /** Whether it was muted until a time that is over. */
    boolean unmuteIfOver(long accountId, long targetId, Instant now) {
        return Sql.of(
                                "delete from account_mute where account_id = :account and target_account_id = :target and expires_at"
                                        + " <= :now")
                        .set("account", accountId)
                        .set("target", targetId)
                        .set("now", now)
                        .update(entityManager)
                > 0;
    }

    /** Whether it was not blocked yet. */
    boolean blockDomain(long accountId, String domain, Instant now) {
        return Sql.of(
                                "insert into account_domain_block (account_id, domain, created_at) values (:account, :domain, :now) on"
                                        + " conflict (account_id, domain) do nothing")
                        .set("account", accountId)
                        .set("domain", domain)
                        .set("now", now)
                        .update(entityManager)
                > 0;
    }

    /** Whether it was blocked. */
    boolean unblockDomain(long accountId, String domain) {
        return Sql.of("delete from account_domain_block where account_id = :account and domain = :domain")
                        .set("account", accountId)
                        .set("domain", domain)
                        .update(entityManager)
                > 0;
    }
}

package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Sql;

/** What is kept of remote accounts beside their row: keys, counts of their servers, times of reading, tombstones. */
@ApplicationScoped
class RemoteAccountRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RemoteAccountRepository() {}

    @Inject
    RemoteAccountRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Sends changes of entities to the database, for statements that read them there. */
    void flush() {
        entityManager.flush();
    }

    Optional<Account> lock(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Leaves a handle to somebody else: the account gets a name that nobody has. */
    void giveUpHandle(long accountId) {
        Sql.of("update account set username = left(username, 2000) || '_' || id where id = :id")
                .set("id", accountId)
                .update(entityManager);
    }

    List<String> publicKeys(long accountId) {
        return Sql.of("select public_key from account_key where account_id = :account")
                .set("account", accountId)
                .list(entityManager, row -> row.text(0));
    }

    /** Replaces all keys; an id that another account lists already is left to that one. */
    void replaceKeys(long accountId, List<RemoteProfile.Key> keys, Instant now) {
        Sql.of("delete from account_key where account_id = :account and key_id <> all(cast(:ids as text[]))")
                .set("account", accountId)
                .set("ids", keys.stream().map(RemoteProfile.Key::id).toList())
                .update(entityManager);
        Sql.of("insert into account_key as k (account_id, key_id, type, public_key, fetched_at) select :account, i, t,"
                        + " p, :now from unnest(cast(:ids as text[]), cast(:types as text[]), cast(:pems as text[])) as"
                        + " n(i, t, p) on conflict (key_id) do update set type = excluded.type, public_key ="
                        + " excluded.public_key, fetched_at = excluded.fetched_at where k.account_id ="
                        + " excluded.account_id")
                .set("account", accountId)
                .set("ids", keys.stream().map(RemoteProfile.Key::id).toList())
                .set("types", keys.stream().map(RemoteProfile.Key::type).toList())
                .set("pems", keys.stream().map(RemoteProfile.Key::pem).toList())
                .set("now", now)
                .update(entityManager);
    }

    /** What is null stays as it was. */
    void setCounts(long accountId, RemoteProfile.Counts counts) {
        Sql.of("update account_stat set remote_statuses_count = coalesce(cast(:statuses as bigint),"
                        + " remote_statuses_count), remote_following_count = coalesce(cast(:following as bigint),"
                        + " remote_following_count), remote_followers_count = coalesce(cast(:followers as bigint),"
                        + " remote_followers_count) where account_id = :account")
                .set("statuses", clamped(counts.statuses()))
                .set("following", clamped(counts.following()))
                .set("followers", clamped(counts.followers()))
                .set("account", accountId)
                .update(entityManager);
    }

    private static @Nullable Long clamped(@Nullable Long count) {
        return count == null ? null : (Long) Math.clamp(count, 0, ReceiveAccount.HIGHEST_COUNT);
    }

    /** With new keys the server starts anew: what it deleted before says nothing. */
    void forgetTombstones(long accountId) {
        Sql.of("delete from tombstone where account_id = :account")
                .set("account", accountId)
                .update(entityManager);
    }

    /** Whether this part was not read since that time; then it counts as read now, so that one caller only gets a yes. */
    boolean claim(long accountId, ReadPart part, Instant before, Instant now) {
        String column = part.column();
        return Sql.of("update account set " + column + " = :now where id = :id and domain is not null and (" + column
                                + " is null or " + column + " < :before)")
                        .set("now", now)
                        .set("before", before)
                        .set("id", accountId)
                        .update(entityManager)
                > 0;
    }
}

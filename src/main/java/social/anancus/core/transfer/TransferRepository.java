package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Sql;

/** Which accounts somebody of this server had before, and where somebody has gone. */
@ApplicationScoped
public class TransferRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TransferRepository() {}

    @Inject
    public TransferRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The aliases; nobody else changes them before the end of the transaction. */
    List<String> lock(long accountId) {
        return Sql.of(
                        "select id, also_known_as from account where id = :id and domain is null and deleted_at is null for"
                                + " no key update")
                .set("id", accountId)
                .first(entityManager, row -> row.texts(1))
                .orElseThrow(NotFound::new);
    }

    List<String> aliases(long accountId) {
        return Sql.of("select id, also_known_as from account where id = :id and domain is null and deleted_at is null")
                .set("id", accountId)
                .first(entityManager, row -> row.texts(1))
                .orElseThrow(NotFound::new);
    }

    void add(long accountId, String uri) {
        Sql.of("update account set also_known_as = array_append(also_known_as, cast(:uri as text)), updated_at = now()"
                        + " where id = :id")
                .set("uri", uri)
                .set("id", accountId)
                .update(entityManager);
    }

    void remove(long accountId, String uri) {
        Sql.of("update account set also_known_as = array_remove(also_known_as, cast(:uri as text)), updated_at = now()"
                        + " where id = :id")
                .set("uri", uri)
                .set("id", accountId)
                .update(entityManager);
    }

    /** Whether it pointed elsewhere before. */
    boolean point(long accountId, @Nullable Long targetId) {
        aliases(accountId);
        return Sql.of(
                                "update account set moved_to_account_id = cast(:target as bigint), updated_at = now() where id = :id"
                                        + " and moved_to_account_id is distinct from cast(:target as bigint)")
                        .set("target", targetId)
                        .set("id", accountId)
                        .update(entityManager)
                > 0;
    }

    /** The latest first. */
    List<Transfer.Move> moves(long accountId, int limit) {
        return Sql.of(
                        "select target_account_id, followers_count, created_at from account_move where account_id = :account"
                                + " order by created_at desc, id desc")
                .set("account", accountId)
                .limit(limit)
                .list(entityManager, row -> new Transfer.Move(row.numberOrNull(0), null, row.number(1), row.time(2)));
    }
}

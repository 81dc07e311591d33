package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code favourite}. */
@ApplicationScoped
public class FavouriteRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FavouriteRepository() {}

    @Inject
    public FavouriteRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param accountId who
     * @param statusId what
     * @param uri the id of a remote favourite on its own server; null for local ones
     * @param now the time
     * @return the id of the new favourite; empty if it was there already
     */
    Optional<Long> add(long accountId, long statusId, @Nullable String uri, Instant now) {
        return Sql.of("insert into favourite (account_id, status_id, uri, created_at) values (:account, :status,"
                        + " cast(:uri as text), :now) on conflict (account_id, status_id) do nothing returning id")
                .set("account", accountId)
                .set("status", statusId)
                .set("uri", uri)
                .set("now", now)
                .first(entityManager, row -> row.number(0));
    }

    /**
     * @param accountId who
     * @param statusId what
     * @return the id of the favourite that is gone; empty if there was none
     */
    Optional<Long> remove(long accountId, long statusId) {
        return Sql.of("delete from favourite where account_id = :account and status_id = :status returning id")
                .set("account", accountId)
                .set("status", statusId)
                .first(entityManager, row -> row.number(0));
    }

    /**
     * Gives a favourite the id of a later activity.
     *
     * @param accountId who
     * @param statusId what
     * @param uri the id on its own server
     * @return the id that it had, if that was another
     */
    @Nullable
    String rename(long accountId, long statusId, @Nullable String uri) {
        if (uri == null) {
            return null;
        }
        return Sql.of("update favourite f set uri = :uri from favourite b where b.id = f.id and f.account_id = :account"
                        + " and f.status_id = :status and f.uri is distinct from :uri returning b.uri")
                .set("uri", uri)
                .set("account", accountId)
                .set("status", statusId)
                .first(entityManager, row -> Optional.ofNullable(row.textOrNull(0)))
                .flatMap(before -> before)
                .orElse(null);
    }

    /**
     * @param accountId who
     * @param uri the id of a favourite on its own server
     * @return what it is about
     */
    Optional<Long> statusOf(long accountId, String uri) {
        return Sql.of("select status_id from favourite where account_id = :account and uri = :uri")
                .set("account", accountId)
                .set("uri", uri)
                .first(entityManager, row -> row.number(0));
    }

    /**
     * @param accountId who
     * @param statusId what
     * @return whether it is a favourite
     */
    boolean is(long accountId, long statusId) {
        return Sql.of("select 1 from favourite where account_id = :account and status_id = :status")
                .set("account", accountId)
                .set("status", statusId)
                .exists(entityManager);
    }
}

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
}

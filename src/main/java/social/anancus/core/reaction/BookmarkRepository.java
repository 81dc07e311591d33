package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code bookmark}. */
@ApplicationScoped
public class BookmarkRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BookmarkRepository() {}

    @Inject
    public BookmarkRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param accountId who
     * @param statusId what
     * @param now the time
     * @return whether it was not there already
     */
    boolean add(long accountId, long statusId, Instant now) {
        return Sql.of("insert into bookmark (account_id, status_id, created_at) values (:account, :status, :now) on"
                                + " conflict (account_id, status_id) do nothing")
                        .set("account", accountId)
                        .set("status", statusId)
                        .set("now", now)
                        .update(entityManager)
                == 1;
    }

    /**
     * @param accountId who
     * @param statusId what
     * @return whether it was there
     */
    boolean remove(long accountId, long statusId) {
        return Sql.of("delete from bookmark where account_id = :account and status_id = :status")
                        .set("account", accountId)
                        .set("status", statusId)
                        .update(entityManager)
                == 1;
    }
}

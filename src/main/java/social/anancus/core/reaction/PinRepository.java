package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code status_pin}. */
@ApplicationScoped
public class PinRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PinRepository() {}

    @Inject
    public PinRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Waits for others who pin for the same account, so that they do not count at the same time.
     *
     * @param accountId who pins
     * @return how many statuses are pinned; deleted ones do not count
     */
    long countLocked(long accountId) {
        Sql.of("select id from account where id = :account for no key update")
                .set("account", accountId)
                .numbers(entityManager);
        return Sql.of(
                        "select count(*) from status_pin p join status s on s.id = p.status_id where p.account_id = :account"
                                + " and s.deleted_at is null")
                .set("account", accountId)
                .numbers(entityManager)
                .getFirst();
    }

    /**
     * @param accountId who
     * @param statusId what
     * @param now the time
     * @return whether it was not pinned already
     */
    boolean add(long accountId, long statusId, Instant now) {
        return Sql.of("insert into status_pin (account_id, status_id, created_at) values (:account, :status, :now) on"
                                + " conflict (account_id, status_id) do nothing")
                        .set("account", accountId)
                        .set("status", statusId)
                        .set("now", now)
                        .update(entityManager)
                == 1;
    }

    /**
     * @param accountId who
     * @return all that is pinned
     */
    List<Long> pinnedBy(long accountId) {
        return Sql.of("select status_id from status_pin where account_id = :account order by id")
                .set("account", accountId)
                .numbers(entityManager);
    }

    /**
     * @param accountId who
     * @param statusId what
     * @return whether it was pinned
     */
    boolean remove(long accountId, long statusId) {
        return Sql.of("delete from status_pin where account_id = :account and status_id = :status")
                        .set("account", accountId)
                        .set("status", statusId)
                        .update(entityManager)
                == 1;
    }
}

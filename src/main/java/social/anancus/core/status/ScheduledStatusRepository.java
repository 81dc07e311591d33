package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.json.Json;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code scheduled_status}. */
@ApplicationScoped
public class ScheduledStatusRepository {
    private EntityManager entityManager;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ScheduledStatusRepository() {}

    @Inject
    public ScheduledStatusRepository(EntityManager entityManager, Json json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    private static final String COLUMNS = "id, account_id, scheduled_at, cast(params as text), media_ids";

    /**
     * Waits for others who schedule for the same account, so that they do not count at the same time.
     *
     * @param accountId the author
     */
    void lockOwner(long accountId) {
        Sql.of("select id from account where id = :account for no key update")
                .set("account", accountId)
                .numbers(entityManager);
    }

    /**
     * @param accountId the author
     * @return how many wait
     */
    long count(long accountId) {
        return Sql.of("select count(*) from scheduled_status where account_id = :account")
                .set("account", accountId)
                .numbers(entityManager)
                .getFirst();
    }

    /**
     * @param accountId the author
     * @param from the first moment
     * @param until the moment after the last
     * @return how many are to be published between these
     */
    long count(long accountId, Instant from, Instant until) {
        return Sql.of("select count(*) from scheduled_status where account_id = :account and scheduled_at >= :from and"
                        + " scheduled_at < :until")
                .set("account", accountId)
                .set("from", from)
                .set("until", until)
                .numbers(entityManager)
                .getFirst();
    }

    /**
     * @param accountId the author
     * @param at when it is to be published
     * @param content what
     * @param mediaIds its attachments
     * @param now the time
     * @return its id
     */
    long add(long accountId, Instant at, ScheduledContent content, List<Long> mediaIds, Instant now) {
        return Sql.of("insert into scheduled_status (account_id, scheduled_at, params, media_ids, created_at) values"
                        + " (:account, :at, cast(:params as jsonb), cast(:media as bigint[]), :now) returning id")
                .set("account", accountId)
                .set("at", at)
                .set("params", json.write(content))
                .set("media", mediaIds)
                .set("now", now)
                .numbers(entityManager)
                .getFirst();
    }

    /**
     * @param accountId whose it must be
     * @param id a scheduled status
     * @return it
     */
    Optional<ScheduledStatus> find(long accountId, long id) {
        return Sql.of("select " + COLUMNS + " from scheduled_status where account_id = :account and id = :id")
                .set("account", accountId)
                .set("id", id)
                .first(entityManager, this::read);
    }

    /**
     * @param accountId whose
     * @param paging which page
     * @return a page of them
     */
    Page<ScheduledStatus> page(long accountId, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<ScheduledStatus> rows = Sql.of(
                        "select " + COLUMNS + " from scheduled_status where account_id = :account and "
                                + paging.condition("id") + " order by " + paging.order("id"))
                .setAll(paging.parameters())
                .set("account", accountId)
                .limit(paging.limit())
                .list(entityManager, this::read);
        return paging.page(rows, ScheduledStatus::id);
    }

    /**
     * @param id a scheduled status
     * @param at when it is to be published instead
     */
    void move(long id, Instant at) {
        Sql.of("update scheduled_status set scheduled_at = :at where id = :id")
                .set("at", at)
                .set("id", id)
                .update(entityManager);
    }

    /**
     * @param accountId whose it must be
     * @param id a scheduled status
     * @return whether it was there
     */
    boolean remove(long accountId, long id) {
        return Sql.of("delete from scheduled_status where account_id = :account and id = :id")
                        .set("account", accountId)
                        .set("id", id)
                        .update(entityManager)
                == 1;
    }

    /**
     * Takes one away to publish it; of several who do so at once, one gets it.
     *
     * @param id a scheduled status
     * @param now the time
     * @return it, if it is there and due
     */
    Optional<ScheduledStatus> take(long id, Instant now) {
        return Sql.of("delete from scheduled_status where id = :id and scheduled_at <= :now returning " + COLUMNS)
                .set("id", id)
                .set("now", now)
                .first(entityManager, this::read);
    }

    /**
     * @param accountId an author
     * @return whether that one may publish: neither suspended nor deleted, not moved away, with a login that is in use
     */
    boolean mayPublish(long accountId) {
        return Sql.of("select 1 from account a join app_user u on u.account_id = a.id where a.id = :account and"
                        + " a.suspended_at is null and a.deleted_at is null and a.moved_to_account_id is null and not a.memorial"
                        + " and not u.disabled")
                .set("account", accountId)
                .exists(entityManager);
    }

    private ScheduledStatus read(Row row) {
        return new ScheduledStatus(
                row.number(0),
                row.number(1),
                row.time(2),
                json.read(row.text(3), ScheduledContent.class),
                row.numbers(4));
    }
}

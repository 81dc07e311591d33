package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import social.anancus.core.notification.NotificationRepository.Changed;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code notification_request} and {@code notification_permission}. Every query names the owner. */
@ApplicationScoped
class NotificationRequestRepository {
    private static final String COLUMNS =
            "q.id, q.from_account_id, q.last_status_id, q.notifications_count, q.created_at, q.updated_at";

    private static final String SENDER_IS_SHOWN =
            " and exists (select from account f where f.id = q.from_account_id and f.suspended_at is null)";

    /** Nobody reads more; counting on would only cost time. */
    private static final String COUNT = "(select count(*) from (select from notification n where n.account_id = %s and"
            + " n.from_account_id = %s and n.filtered and n.type = any(cast(:types as text[])) limit 100) held)";

    private EntityManager entityManager;
    private Ids ids;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationRequestRepository() {}

    @Inject
    NotificationRequestRepository(EntityManager entityManager, Ids ids) {
        this.entityManager = entityManager;
        this.ids = ids;
    }

    /**
     * Notes that mentions were held back.
     *
     * @param accountIds whose policies did so
     * @param fromAccountId who wrote them
     * @param statusId the latest
     * @param now the time
     */
    void note(Collection<Long> accountIds, long fromAccountId, long statusId, Instant now) {
        List<Long> newIds = new ArrayList<>();
        accountIds.forEach(account -> newIds.add(ids.next()));
        Sql.of("insert into notification_request as q (id, account_id, from_account_id, last_status_id,"
                        + " notifications_count, created_at, updated_at) select r.id, r.account, :from, :status, "
                        + COUNT.formatted("r.account", ":from")
                        + ", cast(:now as timestamptz), cast(:now as timestamptz) from unnest(cast(:ids as bigint[]), cast(:accounts as bigint[])) as r(id, account)"
                        + " order by r.account on conflict (account_id, from_account_id) do update set last_status_id ="
                        + " greatest(q.last_status_id, excluded.last_status_id), notifications_count ="
                        + " excluded.notifications_count, updated_at = excluded.updated_at")
                .set("ids", newIds)
                .set("accounts", accountIds)
                .set("from", fromAccountId)
                .set("status", statusId)
                .set("types", NotificationType.requesting())
                .set("now", now)
                .update(entityManager);
    }

    /**
     * Counts anew after notifications went; requests with nothing behind them go.
     *
     * @param gone the notifications
     */
    void recount(List<Changed> gone) {
        Map<Long, List<Long>> byOwner = gone.stream()
                .filter(Changed::filtered)
                .collect(Collectors.groupingBy(
                        Changed::accountId, Collectors.mapping(Changed::fromAccountId, Collectors.toList())));
        byOwner.forEach(this::recount);
    }

    private void recount(long accountId, Collection<Long> fromAccountIds) {
        String mine = " q.account_id = :account and q.from_account_id = any(cast(:from as bigint[]))";
        String count = COUNT.formatted("q.account_id", "q.from_account_id");
        for (String change : List.of(
                "update notification_request q set notifications_count = " + count + " where" + mine,
                "delete from notification_request q where" + mine + " and " + count + " = 0")) {
            Sql.of(change)
                    .set("account", accountId)
                    .set("from", fromAccountIds)
                    .set("types", NotificationType.requesting())
                    .update(entityManager);
        }
    }

    /**
     * @param accountId whose
     * @param paging which page
     * @return requests, the newest first
     */
    Page<NotificationRequestRow> page(long accountId, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<NotificationRequestRow> rows = Sql.of(
                        "select " + COLUMNS + " from notification_request q where q.account_id"
                                + " = :account" + SENDER_IS_SHOWN + " and " + paging.condition("q.id") + " order by "
                                + paging.order("q.id"))
                .set("account", accountId)
                .setAll(paging.parameters())
                .limit(paging.limit())
                .list(entityManager, NotificationRequestRepository::read);
        return paging.page(rows, NotificationRequestRow::id);
    }

    /**
     * @param accountId whose
     * @param id a request
     * @return it, if it is the owner's
     */
    Optional<NotificationRequestRow> find(long accountId, long id) {
        return Sql.of("select " + COLUMNS + " from notification_request q where q.account_id = :account and q.id = :id")
                .set("account", accountId)
                .set("id", id)
                .first(entityManager, NotificationRequestRepository::read);
    }

    /**
     * @param accountId whose
     * @param requestIds requests
     * @return who made those that were there and the owner's
     */
    List<Long> delete(long accountId, Collection<Long> requestIds) {
        return Sql.of(
                        "delete from notification_request where account_id = :account and id = any(cast(:ids as bigint[]))"
                                + " returning from_account_id")
                .set("account", accountId)
                .set("ids", requestIds)
                .numbers(entityManager);
    }

    /**
     * @param accountId whose
     * @param fromAccountIds by whom
     */
    void deleteFrom(long accountId, Collection<Long> fromAccountIds) {
        Sql.of("delete from notification_request where account_id = :account and from_account_id = any(cast(:from as"
                        + " bigint[]))")
                .set("account", accountId)
                .set("from", fromAccountIds)
                .update(entityManager);
    }

    /**
     * @param accountId whose
     * @param domain by accounts of which server
     */
    void deleteFromDomain(long accountId, String domain) {
        Sql.of("delete from notification_request q using account a where q.account_id = :account and a.id ="
                        + " q.from_account_id and a.domain = :domain")
                .set("account", accountId)
                .set("domain", domain)
                .update(entityManager);
    }

    /**
     * @param accountId whose
     */
    void deleteAll(long accountId) {
        Sql.of("delete from notification_request where account_id = :account")
                .set("account", accountId)
                .update(entityManager);
    }

    /**
     * Lets accounts in, whatever the policy says from now on.
     *
     * @param accountId whose policy
     * @param fromAccountIds who is let in
     * @param now the time
     */
    void permit(long accountId, Collection<Long> fromAccountIds, Instant now) {
        Sql.of("insert into notification_permission (account_id, from_account_id, created_at) select :account, f,"
                        + " cast(:now as timestamptz) from unnest(cast(:from as bigint[])) f on conflict do nothing")
                .set("account", accountId)
                .set("from", fromAccountIds)
                .set("now", now)
                .update(entityManager);
    }

    /**
     * @param accountId whose
     * @return how many requests wait, and how many notifications in all, of at most 100 requests
     */
    PolicySummary summary(long accountId) {
        return Sql.of("select count(*), coalesce(sum(w.notifications_count), 0) from (select q.notifications_count from"
                        + " notification_request q where q.account_id = :account" + SENDER_IS_SHOWN + " limit 100) w")
                .set("account", accountId)
                .first(entityManager, row -> new PolicySummary(row.number(0), row.number(1)))
                .orElseThrow();
    }

    private static NotificationRequestRow read(Row row) {
        return new NotificationRequestRow(
                row.number(0), row.number(1), row.numberOrNull(2), row.number(3), row.time(4), row.time(5));
    }
}

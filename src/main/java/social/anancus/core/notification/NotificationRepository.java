package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Writes the rows of {@code notification}; {@link NotificationPageRepository} reads them. */
@ApplicationScoped
class NotificationRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationRepository() {}

    @Inject
    NotificationRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One receiver of something.
     *
     * @param accountId who is told
     * @param filtered whether it is held back
     * @param groupKey its group; null where it stands alone
     */
    record Receiver(
            long accountId, boolean filtered, @Nullable String groupKey) {}

    /**
     * A notification that was made or taken away.
     *
     * @param id its id
     * @param accountId its receiver
     * @param fromAccountId its sender
     * @param filtered whether it is or was held back
     */
    record Changed(long id, long accountId, long fromAccountId, boolean filtered) {}

    /**
     * Tells receivers, except those who have been told.
     *
     * @param cause what has happened
     * @param receivers who is told
     * @return what was made
     */
    List<Changed> add(NotificationCause cause, List<Receiver> receivers) {
        return Sql.of("insert into notification (account_id, from_account_id, type, status_id, report_id, group_key,"
                        + " filtered, created_at) select r.id, :from, :type, cast(:status as bigint), cast(:report as"
                        + " bigint), nullif(r.key, ''), r.filtered, cast(:at as timestamptz) from unnest(cast(:ids as bigint[]), cast(:filtered"
                        + " as boolean[]), cast(:keys as text[])) as r(id, filtered, key) order by r.id on conflict do"
                        + " nothing returning id, account_id, from_account_id, filtered")
                .set("from", cause.fromAccountId())
                .set("type", cause.type())
                .set("status", cause.statusId())
                .set("report", cause.reportId())
                .set("at", cause.at())
                .set("ids", receivers.stream().map(Receiver::accountId).toList())
                .set(
                        "filtered",
                        receivers.stream()
                                .map(each -> Boolean.toString(each.filtered()))
                                .toList())
                .set("keys", receivers.stream().map(NotificationRepository::key).toList())
                .list(entityManager, NotificationRepository::changed);
    }

    private static String key(Receiver receiver) {
        String key = receiver.groupKey();
        return key == null ? "" : key;
    }

    private static Changed changed(Row row) {
        return new Changed(row.number(0), row.number(1), row.number(2), row.flag(3));
    }

    /**
     * @param keys names of groups, the best first
     * @param accountIds receivers
     * @return for those who have such groups the best of them
     */
    Map<Long, String> groups(List<String> keys, Collection<Long> accountIds) {
        Map<Long, String> best = new HashMap<>();
        if (keys.isEmpty()) {
            return best;
        }
        Sql.of(
                        "select distinct n.account_id, n.group_key from notification n where n.account_id = any(cast(:accounts as"
                                + " bigint[])) and n.group_key = any(cast(:keys as text[]))")
                .set("accounts", accountIds)
                .set("keys", keys)
                .list(entityManager, row -> Map.entry(row.number(0), row.text(1)))
                .forEach(found -> best.merge(
                        found.getKey(),
                        found.getValue(),
                        (one, other) -> keys.indexOf(one) < keys.indexOf(other) ? one : other));
        return best;
    }

    /**
     * Makes room for news of the same thing.
     *
     * @param cause an edit
     * @param accountIds who is told of it
     */
    void deleteOlderUpdates(NotificationCause cause, Collection<Long> accountIds) {
        Sql.of("delete from notification where account_id = any(cast(:accounts as bigint[])) and type = :type and"
                        + " status_id = :status and created_at < :at")
                .set("accounts", accountIds)
                .set("type", cause.type())
                .set("status", cause.statusId())
                .set("at", cause.at())
                .update(entityManager);
    }

    /**
     * Takes back what somebody has undone.
     *
     * @param types of which kinds
     * @param fromAccountId who has undone it
     * @param accountId who was told; null for anybody
     * @param statusId about which status; null for none
     * @return what is gone
     */
    List<Changed> deleteUndone(
            Collection<NotificationType> types, long fromAccountId, @Nullable Long accountId, @Nullable Long statusId) {
        return Sql.of(
                        "delete from notification where from_account_id = :from and type = any(cast(:types as text[])) and"
                                + " (cast(:account as bigint) is null or account_id = cast(:account as bigint)) and status_id is"
                                + " not distinct from cast(:status as bigint) returning id, account_id, from_account_id, filtered")
                .set("from", fromAccountId)
                .set("types", types)
                .set("account", accountId)
                .set("status", statusId)
                .list(entityManager, NotificationRepository::changed);
    }

    /**
     * @param statusId a status
     * @param limit at most how many
     * @return what is gone of all that was told of it
     */
    List<Changed> deleteOfStatus(long statusId, int limit) {
        return Sql.of(
                        "delete from notification where id in (select id from notification where status_id = :status limit "
                                + limit + ") returning id, account_id, from_account_id, filtered")
                .set("status", statusId)
                .list(entityManager, NotificationRepository::changed);
    }

    /**
     * @param accountId who was told
     * @param fromAccountId by whom
     */
    void deleteFrom(long accountId, long fromAccountId) {
        Sql.of("delete from notification where account_id = :account and from_account_id = :from")
                .set("account", accountId)
                .set("from", fromAccountId)
                .update(entityManager);
    }

    /**
     * @param accountId who was told
     * @param domain by accounts of which server
     */
    void deleteFromDomain(long accountId, String domain) {
        Sql.of(
                        "delete from notification n using account a where n.account_id = :account and a.id = n.from_account_id and"
                                + " a.domain = :domain")
                .set("account", accountId)
                .set("domain", domain)
                .update(entityManager);
    }

    /**
     * @param accountId whose
     */
    void deleteAll(long accountId) {
        Sql.of("delete from notification where account_id = :account")
                .set("account", accountId)
                .update(entityManager);
    }

    /**
     * @param accountId whose
     * @param id a notification
     * @return it, if it was there
     */
    List<Changed> delete(long accountId, long id) {
        return Sql.of("delete from notification where account_id = :account and id = :id returning id, account_id,"
                        + " from_account_id, filtered")
                .set("account", accountId)
                .set("id", id)
                .list(entityManager, NotificationRepository::changed);
    }

    /**
     * @param accountId whose
     * @param groupKey the name of a group
     * @return what is gone
     */
    List<Changed> deleteGroup(long accountId, String groupKey) {
        return Sql.of(
                        "delete from notification where account_id = :account and group_key = :key returning id, account_id,"
                                + " from_account_id, filtered")
                .set("account", accountId)
                .set("key", groupKey)
                .list(entityManager, NotificationRepository::changed);
    }

    /**
     * Lets in what was held back.
     *
     * @param accountId whose
     * @param fromAccountIds by whom
     * @return the direct statuses that are shown now
     */
    List<Long> letIn(long accountId, Collection<Long> fromAccountIds) {
        return Sql.of("with shown as (update notification set filtered = false where account_id = :account and filtered"
                        + " and from_account_id = any(cast(:from as bigint[])) returning type, status_id) select distinct"
                        + " s.id from shown n join status s on s.id = n.status_id where n.type = 'MENTION' and"
                        + " s.visibility = 'DIRECT'")
                .set("account", accountId)
                .set("from", fromAccountIds)
                .numbers(entityManager);
    }

    /**
     * @param accountId whose
     * @param fromAccountIds by whom
     */
    void deleteHeldBack(long accountId, Collection<Long> fromAccountIds) {
        Sql.of(
                        "delete from notification where account_id = :account and filtered and from_account_id = any(cast(:from as"
                                + " bigint[]))")
                .set("account", accountId)
                .set("from", fromAccountIds)
                .update(entityManager);
    }

    /**
     * @param accountId whose
     * @return what they have read last; null if they have not said
     */
    @Nullable
    Long lastRead(long accountId) {
        return Sql.of(
                        "select m.last_read_id from marker m where m.account_id = :account and m.timeline = 'notifications'")
                .set("account", accountId)
                .first(entityManager, row -> row.number(0))
                .orElse(null);
    }
}

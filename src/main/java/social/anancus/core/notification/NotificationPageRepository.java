package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Paging.Direction;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;

/**
 * Reads notifications for their receiver: not those whose status the receiver may no longer see, nor those by accounts that
 * are suspended, blocked or muted by now.
 */
@ApplicationScoped
class NotificationPageRepository {
    private static final String COLUMNS =
            "n.id, n.type, n.from_account_id, n.status_id, n.report_id, n.group_key, n.filtered, n.created_at";

    private static final String SENDER_IS_SHOWN =
            "exists (select from account na where na.id = n.from_account_id and na.suspended_at is null)";

    private static final String SENDER_IS_WANTED = " and (n.from_account_id = n.account_id or not exists (select from"
            + " account_block nb where nb.account_id = n.account_id and nb.target_account_id = n.from_account_id) and not"
            + " exists (select from account_mute nm where nm.account_id = n.account_id and nm.target_account_id ="
            + " n.from_account_id and nm.hide_notifications and (nm.expires_at is null or nm.expires_at > :viewerNow)) and"
            + " (not exists (select from account_domain_block nd join account nf on nf.domain = nd.domain where"
            + " nd.account_id = n.account_id and nf.id = n.from_account_id) or exists (select from follow nw where"
            + " nw.account_id = n.account_id and nw.target_account_id = n.from_account_id)))";

    private static final String IS_GROUPED = "(n.group_key is not null and n.type = any(cast(:grouped as text[])))";

    /** One step of the walk from group to group: the next notification whose group was not met yet. */
    private static final String STEP = "select n.id, case when " + IS_GROUPED + " then array[n.group_key] else"
            + " cast('{}' as text[]) end as met from notification n where ";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationPageRepository() {}

    @Inject
    NotificationPageRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Who asks, for what and when.
     *
     * @param accountId the receiver
     * @param selection which notifications
     * @param now the time
     */
    record Request(long accountId, NotificationSelection selection, Instant now) {
        SqlCondition condition() {
            SqlCondition visible = StatusVisibility.visibleTo(Viewer.local(accountId), "s");
            // nearly all pass, but PostgreSQL takes each question for one that few pass, and would read all that the
            // receiver
            // ever got before it gives forty; of a case it believes that half of them do, and walks from the newest
            StringBuilder sql = new StringBuilder("n.account_id = :receiver and case when ")
                    .append(SENDER_IS_SHOWN)
                    .append(SENDER_IS_WANTED)
                    .append(" and (n.status_id is null or exists (select from status s where s.id = n.status_id and ")
                    .append(visible.sql())
                    .append(")) then true else false end");
            Map<String, Object> parameters = new HashMap<>(visible.parameters());
            parameters.put("receiver", accountId);
            parameters.put("viewerNow", now);
            if (!selection.heldBack()) {
                sql.append(" and not n.filtered");
            }
            if (selection.types().size() < NotificationType.values().length) {
                sql.append(" and n.type = any(cast(:types as text[]))");
                parameters.put("types", selection.types());
            }
            Long from = selection.fromAccountId();
            if (from != null) {
                sql.append(" and n.from_account_id = :sender");
                parameters.put("sender", from);
            }
            return new SqlCondition(sql.toString(), parameters);
        }
    }

    /**
     * @param request who asks for what
     * @param paging which page
     * @return single notifications, the newest first
     */
    Page<NotificationRow> page(Request request, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        SqlCondition condition = request.condition();
        List<NotificationRow> rows = Sql.of("select " + COLUMNS + " from notification n where " + condition.sql()
                        + " and " + paging.condition("n.id") + " order by " + paging.order("n.id"))
                .setAll(condition.parameters())
                .setAll(paging.parameters())
                .limit(paging.limit())
                .list(entityManager, row -> read(row, NotificationType.grouped()));
        return paging.page(rows, NotificationRow::id);
    }

    /**
     * @param request who asks for what
     * @param paging which page; each group stands once, at its notification nearest to where the page begins
     * @param grouped the types that are shown in groups
     * @return one notification of each group, the newest first
     */
    Page<NotificationRow> groupPage(Request request, Paging paging, Collection<NotificationType> grouped) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        SqlCondition condition = request.condition();
        List<NotificationRow> rows = Sql.of(walk(condition, paging) + "select " + COLUMNS
                        + " from walk w join notification" + " n on n.id = w.id order by w.depth")
                .setAll(condition.parameters())
                .setAll(paging.parameters())
                .set("grouped", grouped)
                .set("most", paging.limit())
                .list(entityManager, row -> read(row, grouped));
        return paging.page(rows, NotificationRow::id);
    }

    private static String walk(SqlCondition condition, Paging paging) {
        String where = condition.sql() + " and " + paging.condition("n.id");
        String order = " order by " + paging.order("n.id") + " limit 1";
        String beyond = paging.direction() == Direction.NEWEST_FIRST ? " and n.id < w.id" : " and n.id > w.id";
        return "with recursive walk(id, met, depth) as ((select f.id, f.met, 1 from (" + STEP + where + order
                + ") f) union all select x.id, w.met || x.met, w.depth + 1 from walk w cross join lateral (" + STEP
                + where
                + beyond + " and (not " + IS_GROUPED + " or n.group_key <> all(w.met))" + order
                + ") x where w.depth < :most) ";
    }

    /**
     * @param request who asks for what
     * @param above counts only what is newer than this id; null for all
     * @param most counts no further
     * @return how many notifications there are
     */
    long count(Request request, @Nullable Long above, int most) {
        SqlCondition condition = request.condition();
        return Sql.of("select count(*) from (select from notification n where " + condition.sql()
                        + " and (cast(:above as bigint) is null or n.id > cast(:above as bigint)) limit " + most
                        + ") x")
                .setAll(condition.parameters())
                .set("above", above)
                .numbers(entityManager)
                .getFirst();
    }

    /**
     * @param request who asks for what
     * @param above counts only what is newer than this id; null for all
     * @param most counts no further
     * @param grouped the types that are shown in groups
     * @return how many groups there are
     */
    long countGroups(Request request, @Nullable Long above, int most, Collection<NotificationType> grouped) {
        SqlCondition condition = request.condition();
        Paging paging = new Paging(null, above, null, most);
        return Sql.of(walk(condition, paging) + "select count(*) from walk")
                .setAll(condition.parameters())
                .setAll(paging.parameters())
                .set("grouped", grouped)
                .set("most", most)
                .numbers(entityManager)
                .getFirst();
    }

    /**
     * @param request who asks for what
     * @param id a notification
     * @return it, if it is there and shown to its receiver
     */
    Optional<NotificationRow> find(Request request, long id) {
        SqlCondition condition = request.condition();
        return Sql.of("select " + COLUMNS + " from notification n where " + condition.sql() + " and n.id = :id")
                .setAll(condition.parameters())
                .set("id", id)
                .first(entityManager, row -> read(row, NotificationType.grouped()));
    }

    /**
     * @param id a notification
     * @return who is told
     */
    Optional<Long> receiver(long id) {
        return Sql.of("select account_id from notification where id = :id")
                .set("id", id)
                .first(entityManager, row -> row.number(0));
    }

    /**
     * @param request who asks for what
     * @param groupKey a group
     * @param paging which page
     * @return its notifications, the newest first
     */
    Page<NotificationRow> ofGroup(Request request, String groupKey, Paging paging) {
        Long alone = NotificationGroups.aloneId(groupKey);
        if (paging.isEmpty()) {
            return Page.empty();
        }
        SqlCondition condition = request.condition();
        List<NotificationRow> rows = Sql.of("select " + COLUMNS + " from notification n where " + condition.sql()
                        + " and "
                        + (alone == null ? "n.group_key = :key" : "n.id = :alone") + " and " + paging.condition("n.id")
                        + " order by " + paging.order("n.id"))
                .setAll(condition.parameters())
                .setAll(paging.parameters())
                .set("key", groupKey)
                .set("alone", alone)
                .limit(paging.limit())
                .list(entityManager, row -> read(row, NotificationType.grouped()));
        return paging.page(rows, NotificationRow::id);
    }

    /**
     * What is known of a group.
     *
     * @param count how many there are up to the page's end
     * @param newestId the latest of them
     * @param oldestId the oldest that is on the page
     * @param latestAt when the latest came
     * @param sampleIds the latest eight senders
     */
    record Summary(long count, long newestId, long oldestId, Instant latestAt, List<Long> sampleIds) {}

    /**
     * @param request who asks for what
     * @param keys groups
     * @param lowest the page's lowest id
     * @param highest the page's highest id
     * @return what is known of the groups
     */
    Map<String, Summary> summaries(Request request, Collection<String> keys, long lowest, long highest) {
        Map<String, Summary> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        String mine = " from notification n where n.account_id = :receiver and n.group_key = k.key and n.id <= :highest"
                + (request.selection().heldBack() ? "" : " and not n.filtered") + " and " + SENDER_IS_SHOWN;
        Sql.of("select k.key, g.count, g.newest, g.oldest, g.latest, array(select n.from_account_id" + mine
                        + SENDER_IS_WANTED + " order by n.id desc limit 8) from unnest(cast(:keys as text[])) k(key)"
                        + " cross join lateral (select count(*), max(n.id) as newest, min(n.id) filter (where n.id >="
                        + " :lowest) as oldest, max(n.created_at) as latest" + mine + ") g where g.oldest is not null")
                .set("receiver", request.accountId())
                .set("viewerNow", request.now())
                .set("keys", keys)
                .set("lowest", lowest)
                .set("highest", highest)
                .list(
                        entityManager,
                        row -> Map.entry(
                                row.text(0),
                                new Summary(row.number(1), row.number(2), row.number(3), row.time(4), row.numbers(5))))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    private static NotificationRow read(Row row, Collection<NotificationType> grouped) {
        NotificationType type = NotificationType.valueOf(row.text(1));
        String key = row.textOrNull(5);
        String shown = key == null || !grouped.contains(type) ? NotificationGroups.alone(row.number(0)) : key;
        return new NotificationRow(
                row.number(0),
                type,
                row.number(2),
                row.numberOrNull(3),
                row.numberOrNull(4),
                shown,
                row.flag(6),
                row.time(7));
    }
}

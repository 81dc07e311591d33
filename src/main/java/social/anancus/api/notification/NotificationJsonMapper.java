package social.anancus.api.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.report.ReportJson;
import social.anancus.api.report.ReportJsonMapper;
import social.anancus.api.status.StatusJson;
import social.anancus.api.status.StatusJsonMapper;
import social.anancus.core.notification.FindStreamedNotification;
import social.anancus.core.notification.NotificationGroup;
import social.anancus.core.notification.NotificationRequestRow;
import social.anancus.core.notification.NotificationRow;
import social.anancus.core.status.Viewer;

/**
 * Renders notifications for their receiver, many with as few statements as one. One whose status or account has gone a
 * moment ago is left out.
 */
@ApplicationScoped
public class NotificationJsonMapper {
    private AccountJsonMapper accounts;
    private StatusJsonMapper statuses;
    private ReportJsonMapper reports;
    private FindStreamedNotification findStreamed;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NotificationJsonMapper() {}

    @Inject
    public NotificationJsonMapper(
            AccountJsonMapper accounts,
            StatusJsonMapper statuses,
            ReportJsonMapper reports,
            FindStreamedNotification findStreamed) {
        this.accounts = accounts;
        this.statuses = statuses;
        this.reports = reports;
        this.findStreamed = findStreamed;
    }

    /** What the rows refer to. */
    private record Referred(
            Map<Long, AccountJson> accounts, Map<Long, StatusJson> statuses, Map<Long, ReportJson> reports) {
        @Nullable
        StatusJson status(@Nullable Long id) {
            return id == null ? null : statuses.get(id);
        }

        @Nullable
        ReportJson report(@Nullable Long id) {
            return id == null ? null : reports.get(id);
        }

        boolean isWhole(NotificationRow row) {
            return accounts.containsKey(row.fromAccountId())
                    && (row.statusId() == null || statuses.containsKey(row.statusId()))
                    && (row.reportId() == null || reports.containsKey(row.reportId()));
        }
    }

    private Referred referred(Collection<Long> accountIds, Collection<@Nullable Long> statusIds, long receiverId) {
        return referred(accountIds, statusIds, Set.of(), receiverId);
    }

    private Referred referred(
            Collection<Long> accountIds,
            Collection<@Nullable Long> statusIds,
            Collection<@Nullable Long> reportIds,
            long receiverId) {
        Set<Long> shown = present(statusIds);
        return new Referred(
                accounts.byId(new HashSet<>(accountIds)),
                shown.isEmpty() ? Map.of() : statuses.toJson(shown, Viewer.local(receiverId)),
                reports.byId(present(reportIds)));
    }

    private static Set<Long> present(Collection<@Nullable Long> ids) {
        Set<Long> present = new LinkedHashSet<>();
        for (Long id : ids) {
            if (id != null) {
                present.add(id);
            }
        }
        return present;
    }

    /**
     * @param rows notifications
     * @param receiverId who is told
     * @return them in the same order
     */
    public List<NotificationJson> toJson(List<NotificationRow> rows, long receiverId) {
        List<@Nullable Long> statusIds = new ArrayList<>();
        List<@Nullable Long> reportIds = new ArrayList<>();
        for (NotificationRow row : rows) {
            statusIds.add(row.statusId());
            reportIds.add(row.reportId());
        }
        Referred referred =
                referred(rows.stream().map(NotificationRow::fromAccountId).toList(), statusIds, reportIds, receiverId);
        return rows.stream()
                .filter(referred::isWhole)
                .map(row -> new NotificationJson(
                        Long.toString(row.id()),
                        row.type().wireName(),
                        row.groupKey(),
                        row.createdAt(),
                        row.filtered() ? true : null,
                        Objects.requireNonNull(referred.accounts().get(row.fromAccountId())),
                        referred.status(row.statusId()),
                        referred.report(row.reportId())))
                .toList();
    }

    /**
     * @param notificationId a notification
     * @return it as its receiver's open streams show it; empty if the receiver may not see it
     */
    public Optional<NotificationJson> forStream(long notificationId) {
        return findStreamed
                .find(notificationId)
                .flatMap(found -> toJson(List.of(found.row()), found.receiverId()).stream()
                        .findFirst());
    }

    /**
     * How groups are rendered.
     *
     * @param onPage whether they are a page of the list
     * @param partialAccounts whether pictures are enough of all but the first account of each group
     */
    record Style(boolean onPage, boolean partialAccounts) {}

    /**
     * @param groups groups
     * @param receiverId who is told
     * @param style how
     * @return them in the same order with what they refer to
     */
    GroupedNotificationsJson toJson(List<NotificationGroup> groups, long receiverId, Style style) {
        Set<Long> people = new LinkedHashSet<>();
        Set<Long> first = new LinkedHashSet<>();
        List<@Nullable Long> statusIds = new ArrayList<>();
        List<@Nullable Long> reportIds = new ArrayList<>();
        for (NotificationGroup group : groups) {
            first.addAll(group.sampleIds().stream().limit(1).toList());
            people.addAll(group.sampleIds());
            people.add(group.shown().fromAccountId());
            statusIds.add(group.shown().statusId());
            reportIds.add(group.shown().reportId());
        }
        Referred referred = referred(people, statusIds, reportIds, receiverId);
        List<NotificationGroupJson> shown = groups.stream()
                .filter(group -> referred.isWhole(group.shown()))
                .map(group -> NotificationGroupJson.of(
                        group, style.onPage(), referred.report(group.shown().reportId())))
                .toList();
        Set<Long> whole = style.partialAccounts() ? first : people;
        people.removeAll(style.partialAccounts() ? first : Set.of());
        List<PartialAccountJson> partial = style.partialAccounts()
                ? of(referred, people).stream().map(PartialAccountJson::of).toList()
                : null;
        return new GroupedNotificationsJson(
                of(referred, whole), partial, List.copyOf(referred.statuses().values()), shown);
    }

    private static List<AccountJson> of(Referred referred, Collection<Long> ids) {
        return ids.stream()
                .map(referred.accounts()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * @param rows notifications
     * @return who did it, in the same order
     */
    List<AccountJson> senders(List<NotificationRow> rows) {
        Map<Long, AccountJson> byId = accounts.byId(
                new HashSet<>(rows.stream().map(NotificationRow::fromAccountId).toList()));
        return rows.stream()
                .map(row -> byId.get(row.fromAccountId()))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * @param rows requests
     * @param ownerId whose policy holds them back
     * @return them in the same order
     */
    List<NotificationRequestJson> requests(List<NotificationRequestRow> rows, long ownerId) {
        List<@Nullable Long> statusIds = new ArrayList<>();
        rows.forEach(row -> statusIds.add(row.lastStatusId()));
        Referred referred = referred(
                rows.stream().map(NotificationRequestRow::fromAccountId).toList(), statusIds, ownerId);
        List<NotificationRequestJson> all = new ArrayList<>();
        for (NotificationRequestRow row : rows) {
            AccountJson account = referred.accounts().get(row.fromAccountId());
            if (account != null) {
                all.add(new NotificationRequestJson(
                        Long.toString(row.id()),
                        row.createdAt(),
                        row.updatedAt(),
                        account,
                        Long.toString(row.count()),
                        referred.status(row.lastStatusId())));
            }
        }
        return all;
    }
}

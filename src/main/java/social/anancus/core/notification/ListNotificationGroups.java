package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import social.anancus.core.notification.NotificationPageRepository.Request;
import social.anancus.core.notification.NotificationPageRepository.Summary;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Shows somebody's notifications in groups. */
@ApplicationScoped
public class ListNotificationGroups {
    private NotificationPageRepository notifications;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListNotificationGroups() {}

    @Inject
    ListNotificationGroups(NotificationPageRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * @param accountId whose
     * @param selection which of them
     * @param grouped the types that are shown in groups; those that never are do not count
     * @param paging which page
     * @return groups, the newest first; what is told of a group ends where the page does
     */
    @Transactional
    public Page<NotificationGroup> list(
            long accountId, NotificationSelection selection, Collection<NotificationType> grouped, Paging paging) {
        Request request = new Request(accountId, selection, clock.instant());
        Page<NotificationRow> page = notifications.groupPage(request, paging, grouped);
        List<NotificationRow> rows = page.items();
        if (rows.isEmpty()) {
            return Page.empty();
        }
        long highest = rows.getFirst().id();
        long lowest = rows.getLast().id();
        if (!page.full() && paging.minId() != null) {
            // nothing newer is left, so that all of the groups is on this page
            Long below = paging.maxId();
            highest = below == null ? Long.MAX_VALUE : below - 1;
        } else if (!page.full()) {
            Long above = paging.sinceId();
            lowest = above == null ? 0 : above + 1;
        }
        List<String> keys = rows.stream()
                .filter(row -> grouped.contains(row.type()))
                .map(NotificationRow::groupKey)
                .toList();
        Map<String, Summary> summaries = notifications.summaries(request, keys, lowest, highest);
        return page.map(row -> group(row, summaries));
    }

    private static NotificationGroup group(NotificationRow row, Map<String, Summary> summaries) {
        Summary summary = summaries.getOrDefault(
                row.groupKey(), new Summary(1, row.id(), row.id(), row.createdAt(), List.of(row.fromAccountId())));
        return new NotificationGroup(
                row, summary.count(), summary.newestId(), summary.oldestId(), summary.latestAt(), summary.sampleIds());
    }
}

package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.core.notification.NotificationPageRepository.Request;
import social.anancus.core.notification.NotificationPageRepository.Summary;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Paging;

/** Shows one group of notifications to their receiver. */
@ApplicationScoped
public class FindNotificationGroup {
    private NotificationPageRepository notifications;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindNotificationGroup() {}

    @Inject
    FindNotificationGroup(NotificationPageRepository notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * @param accountId whose
     * @param groupKey the name of a group
     * @return the group
     * @throws NotFound if the account has no such group
     */
    @Transactional
    public NotificationGroup find(long accountId, String groupKey) {
        Request request = new Request(accountId, NotificationSelection.EVERYTHING, clock.instant());
        NotificationRow row = notifications.ofGroup(request, groupKey, Paging.first(1)).items().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Summary summary = notifications
                .summaries(request, List.of(groupKey), 0, Long.MAX_VALUE)
                .getOrDefault(
                        groupKey, new Summary(1, row.id(), row.id(), row.createdAt(), List.of(row.fromAccountId())));
        return new NotificationGroup(
                row, summary.count(), summary.newestId(), summary.oldestId(), summary.latestAt(), summary.sampleIds());
    }
}

package social.anancus.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes a group of notifications from somebody's list. */
@ApplicationScoped
public class DismissNotificationGroup {
    private NotificationRepository notifications;
    private NotificationRequestRepository requests;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DismissNotificationGroup() {}

    @Inject
    DismissNotificationGroup(NotificationRepository notifications, NotificationRequestRepository requests) {
        this.notifications = notifications;
        this.requests = requests;
    }

    /**
     * @param accountId whose
     * @param groupKey the name of a group; nothing happens if there is none
     */
    @Transactional
    public void dismiss(long accountId, String groupKey) {
        Long alone = NotificationGroups.aloneId(groupKey);
        requests.recount(
                alone == null
                        ? notifications.deleteGroup(accountId, groupKey)
                        : notifications.delete(accountId, alone));
    }
}

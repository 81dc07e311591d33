package social.anancus.core.notification;

import java.util.Set;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;

/** Reads notifications in a world wired by hand, for tests of other packages. */
public final class NotificationLists {
    private final ListNotifications list;
    private final ListNotificationGroups groups;

    /**
     * @param core where
     */
    public NotificationLists(CoreFixture core) {
        NotificationPageRepository pages = new NotificationPageRepository(core.entityManager);
        list = new ListNotifications(pages, core.clock);
        groups = new ListNotificationGroups(pages, core.clock);
    }

    private static NotificationSelection all() {
        return NotificationSelection.of(java.util.List.of(), java.util.List.of(), null, false);
    }

    /**
     * @param receiver whose
     * @param paging which page
     * @return single ones
     */
    public Page<NotificationRow> list(long receiver, Paging paging) {
        return list.list(receiver, all(), paging);
    }

    /**
     * @param receiver whose
     * @param paging which page
     * @return groups
     */
    public Page<NotificationGroup> groups(long receiver, Paging paging) {
        return groups.list(receiver, all(), Set.copyOf(NotificationType.grouped()), paging);
    }
}

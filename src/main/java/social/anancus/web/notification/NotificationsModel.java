package social.anancus.web.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.support.Tab;

/**
 * The page of notifications.
 *
 * @param tabs its neighbours
 * @param items the notifications
 * @param newer the address of the page with newer ones; null for none
 * @param older the address of the page with older ones; null for none
 * @param self its own address, to come back to
 * @param unread whether something on other pages was not read, so that all can be marked
 * @param newest the latest notification that is shown; 0 for none
 */
public record NotificationsModel(
        List<Tab> tabs,
        List<NotificationItem> items,
        @Nullable String newer,
        @Nullable String older,
        String self,
        boolean unread,
        long newest) {
    /**
     * @return those neighbours where something waits
     */
    public List<Tab> waiting() {
        return tabs.stream().filter(tab -> tab.count() != null).toList();
    }
}

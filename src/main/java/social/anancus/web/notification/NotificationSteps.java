package social.anancus.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import social.anancus.core.notification.ClearNotifications;
import social.anancus.core.notification.DismissNotificationGroup;
import social.anancus.core.timeline.marker.MarkedTimeline;
import social.anancus.core.timeline.marker.SaveMarkers;
import social.anancus.platform.error.Conflict;
import social.anancus.web.support.Flash;

/** What one does with notifications. */
@ApplicationScoped
class NotificationSteps {
    private static final int MOST_DIGITS = 18;

    private SaveMarkers saveMarkers;
    private DismissNotificationGroup dismissGroup;
    private ClearNotifications clearNotifications;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    NotificationSteps() {}

    @Inject
    NotificationSteps(
            SaveMarkers saveMarkers,
            DismissNotificationGroup dismissGroup,
            ClearNotifications clearNotifications,
            Flash flash) {
        this.saveMarkers = saveMarkers;
        this.dismissGroup = dismissGroup;
        this.clearNotifications = clearNotifications;
        this.flash = flash;
    }

    /** What is no id is passed over. */
    void read(long receiver, String latest) {
        if (latest.length() <= MOST_DIGITS && latest.chars().allMatch(c -> c >= '0' && c <= '9')) {
            read(receiver, Long.parseLong(latest));
        }
    }

    /** Up to which one the receiver has read. Who reads in two places at once is not told of it. */
    void read(long receiver, long latest) {
        try {
            saveMarkers.save(receiver, Map.of(MarkedTimeline.NOTIFICATIONS, latest));
        } catch (Conflict e) {
            // the other place has marked as much
        }
    }

    void dismiss(long receiver, String group) {
        dismissGroup.dismiss(receiver, group);
    }

    Response clear(long receiver, String back) {
        clearNotifications.clear(receiver);
        return flash.lead(back, "writing.notifications.cleared");
    }
}

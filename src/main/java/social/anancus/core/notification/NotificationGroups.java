package social.anancus.core.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Names groups of notifications: {@code favourite-STATUS-HOUR}, {@code reblog-STATUS-HOUR}, {@code follow-HOUR}, {@code
 * admin.sign_up-HOUR}, where the hour is that of the first in it, counted since 1970. A group takes more for twelve hours.
 */
final class NotificationGroups {
    private static final String ALONE = "ungrouped-";
    private static final long SPAN_HOURS = 12;

    private NotificationGroups() {}

    /**
     * @param type what it tells
     * @param statusId of which status; null for none
     * @param at when
     * @return the groups in which it may be, the latest first; none for what stands alone
     */
    static List<String> candidates(NotificationType type, @Nullable Long statusId, Instant at) {
        if (!type.isGrouped()) {
            return List.of();
        }
        String prefix = type.wireName() + "-" + (statusId == null ? "" : statusId + "-");
        long hour = Math.floorDiv(at.getEpochSecond(), Duration.ofHours(1).toSeconds());
        return LongStream.range(0, SPAN_HOURS)
                .mapToObj(back -> prefix + (hour - back))
                .toList();
    }

    /**
     * @param notificationId a notification that stands alone
     * @return the name of the group that it is
     */
    static String alone(long notificationId) {
        return ALONE + notificationId;
    }

    /**
     * @param key the name of a group, from outside
     * @return the only notification in it; null if the name is no such
     */
    static @Nullable Long aloneId(String key) {
        if (!key.matches(ALONE + "\\d{1,18}")) {
            return null;
        }
        return Long.valueOf(key.substring(ALONE.length()));
    }
}

package social.anancus.core.notification;

import java.time.Instant;
import java.util.List;

/**
 * Notifications that are shown as one.
 *
 * @param shown the one by which the group stands on its page
 * @param count how many there are
 * @param newestId the id of the latest
 * @param oldestId the id of the oldest on the page
 * @param latestAt when the latest came
 * @param sampleIds who did it, at most eight, the latest first
 */
public record NotificationGroup(
        NotificationRow shown, long count, long newestId, long oldestId, Instant latestAt, List<Long> sampleIds) {}

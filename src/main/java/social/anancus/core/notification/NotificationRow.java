package social.anancus.core.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification.
 *
 * @param id its id
 * @param type what it tells
 * @param fromAccountId who did it
 * @param statusId the status that it shows; null for none
 * @param reportId the report that it shows; null for none
 * @param groupKey the group in which it is shown
 * @param filtered whether it is held back
 * @param createdAt when it happened
 */
public record NotificationRow(
        long id,
        NotificationType type,
        long fromAccountId,
        @Nullable Long statusId,
        @Nullable Long reportId,
        String groupKey,
        boolean filtered,
        Instant createdAt) {}

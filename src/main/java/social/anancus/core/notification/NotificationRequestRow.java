package social.anancus.core.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to be let in: the owner's policy has held their mentions back.
 *
 * @param id its id
 * @param fromAccountId who asks
 * @param lastStatusId the latest status that was held back; null if it is gone
 * @param count how many were held back, at most 100
 * @param createdAt when it began
 * @param updatedAt when the latest came
 */
public record NotificationRequestRow(
        long id, long fromAccountId, @Nullable Long lastStatusId, long count, Instant createdAt, Instant updatedAt) {}

package social.anancus.core.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of which people are to be told.
 *
 * @param type what it is
 * @param fromAccountId who did it: the author, follower, voter; of polls their author
 * @param receiverId who is told; null for all whom it concerns
 * @param statusId the status that is shown, of reblogs what they share; null where there is none
 * @param reportId the report; null where there is none
 * @param at when it happened
 */
public record NotificationCause(
        NotificationType type,
        long fromAccountId,
        @Nullable Long receiverId,
        @Nullable Long statusId,
        @Nullable Long reportId,
        Instant at) {}

package social.anancus.core.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.jobs.Job;

/**
 * Tells people of something, see {@link NotificationCause}.
 *
 * @param type what it is
 * @param fromAccountId who did it
 * @param receiverId who is told; null for all whom it concerns
 * @param statusId the status that is shown; null where there is none
 * @param reportId the report; null where there is none
 * @param at when it happened
 */
public record NotifyPeople(
        NotificationType type,
        long fromAccountId,
        @Nullable Long receiverId,
        @Nullable Long statusId,
        @Nullable Long reportId,
        Instant at)
        implements Job {
    NotificationCause cause() {
        return new NotificationCause(type, fromAccountId, receiverId, statusId, reportId, at);
    }
}

package social.anancus.api.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.status.StatusJson;

/**
 * The entity NotificationRequest (https://docs.joinmastodon.org/entities/NotificationRequest/).
 *
 * @param id its id
 * @param createdAt when it began
 * @param updatedAt when the latest notification came
 * @param account who asks to be let in
 * @param notificationsCount how many wait; a text in Mastodon too
 * @param lastStatus the latest; null if it is gone
 */
public record NotificationRequestJson(
        String id,
        Instant createdAt,
        Instant updatedAt,
        AccountJson account,
        String notificationsCount,
        @Nullable StatusJson lastStatus) {}

package social.anancus.api.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.report.ReportJson;
import social.anancus.core.notification.NotificationGroup;
import social.anancus.core.notification.NotificationRow;

/**
 * The entity NotificationGroup (https://docs.joinmastodon.org/entities/GroupedNotificationsResults/).
 *
 * @param groupKey the name of the group
 * @param notificationsCount how many there are
 * @param type what they tell
 * @param mostRecentNotificationId the latest; a number in Mastodon too
 * @param pageMinId the oldest on the page; absent where there is no page
 * @param pageMaxId the latest on the page; absent where there is no page
 * @param latestPageNotificationAt when the latest came; absent where there is no page
 * @param sampleAccountIds who did it, the latest first
 * @param statusId the status that they show; absent for types without
 * @param report the report that they show; absent for types without
 */
public record NotificationGroupJson(
        String groupKey,
        long notificationsCount,
        String type,
        long mostRecentNotificationId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pageMinId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pageMaxId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant latestPageNotificationAt,
        List<String> sampleAccountIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String statusId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReportJson report) {
    static NotificationGroupJson of(NotificationGroup group, boolean onPage, @Nullable ReportJson report) {
        NotificationRow row = group.shown();
        Long status = row.statusId();
        return new NotificationGroupJson(
                row.groupKey(),
                group.count(),
                row.type().wireName(),
                group.newestId(),
                onPage ? Long.toString(group.oldestId()) : null,
                onPage ? Long.toString(group.newestId()) : null,
                onPage ? group.latestAt() : null,
                group.sampleIds().stream().map(id -> Long.toString(id)).toList(),
                status == null ? null : Long.toString(status),
                report);
    }
}

package social.anancus.api.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.report.ReportJson;
import social.anancus.api.status.StatusJson;

/**
 * The entity Notification (https://docs.joinmastodon.org/entities/Notification/).
 *
 * @param id its id
 * @param type what it tells
 * @param groupKey the group in which it is shown
 * @param createdAt when it happened
 * @param filtered true if it is held back, else absent
 * @param account who did it
 * @param status the status that it shows; absent for types without
 * @param report the report that it shows; absent for types without
 */
public record NotificationJson(
        String id,
        String type,
        String groupKey,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean filtered,
        AccountJson account,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StatusJson status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReportJson report) {}

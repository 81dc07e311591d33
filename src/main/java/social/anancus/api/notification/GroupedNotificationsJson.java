package social.anancus.api.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.status.StatusJson;

/**
 * The entity GroupedNotificationsResults: what several groups share stands once.
 *
 * @param accounts who did it
 * @param partialAccounts those of whom only pictures are shown; absent unless they were asked for
 * @param statuses what is shown
 * @param notificationGroups the groups
 */
public record GroupedNotificationsJson(
        List<AccountJson> accounts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PartialAccountJson> partialAccounts,
        List<StatusJson> statuses,
        List<NotificationGroupJson> notificationGroups) {}

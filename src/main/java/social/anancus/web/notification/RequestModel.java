package social.anancus.web.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.status.StatusItem;

/**
 * One who asks to be let in, with what was held back.
 *
 * @param request who asks
 * @param statuses what was held back, the newest first
 * @param older the address of the page with older ones; null for none
 */
public record RequestModel(
        RequestItem request,
        List<StatusItem> statuses,
        @Nullable String older) {}

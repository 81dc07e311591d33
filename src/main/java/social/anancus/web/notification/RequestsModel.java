package social.anancus.web.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.support.Tab;

/**
 * The page of those who ask to be let in.
 *
 * @param tabs its neighbours
 * @param items who asks
 * @param older the address of the page with older ones; null for none
 */
public record RequestsModel(
        List<Tab> tabs, List<RequestItem> items, @Nullable String older) {}

package social.anancus.api.marker;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.timeline.marker.MarkedTimeline;

/** How far somebody has read, by timeline. */
public record MarkersParams(
        @Nullable Position home, @Nullable Position notifications) implements Params {
    /** The last item that was read. */
    public record Position(@Nullable Long lastReadId) {}

    Map<MarkedTimeline, Long> lastReadIds() {
        Map<MarkedTimeline, Long> ids = new EnumMap<>(MarkedTimeline.class);
        if (home != null && home.lastReadId() != null) {
            ids.put(MarkedTimeline.HOME, home.lastReadId());
        }
        if (notifications != null && notifications.lastReadId() != null) {
            ids.put(MarkedTimeline.NOTIFICATIONS, notifications.lastReadId());
        }
        return ids;
    }
}

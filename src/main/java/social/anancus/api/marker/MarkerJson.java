package social.anancus.api.marker;

import java.time.Instant;
import social.anancus.core.timeline.marker.Marker;

/** Marker (https://docs.joinmastodon.org/entities/Marker/). */
public record MarkerJson(String lastReadId, int version, Instant updatedAt) {
    static MarkerJson of(Marker marker) {
        return new MarkerJson(Long.toString(marker.lastReadId()), marker.version(), marker.updatedAt());
    }
}

package social.anancus.core.timeline.marker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Conflict;

/** Notes how far somebody has read. */
@ApplicationScoped
public class SaveMarkers {
    private MarkerRepository markers;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SaveMarkers() {}

    @Inject
    public SaveMarkers(MarkerRepository markers, Clock clock) {
        this.markers = markers;
        this.clock = clock;
    }

    /**
     * @param accountId who
     * @param lastReadIds the last status or notification that was read, by timeline
     * @return the markers as they are now
     * @throws Conflict if another client sets one of them at the same time; then none is set
     */
    @Transactional
    public Map<MarkedTimeline, Marker> save(long accountId, Map<MarkedTimeline, Long> lastReadIds) {
        Map<MarkedTimeline, Marker> saved = new EnumMap<>(MarkedTimeline.class);
        if (lastReadIds.isEmpty()) {
            return saved;
        }
        Map<MarkedTimeline, Marker> known = markers.find(accountId, lastReadIds.keySet());
        Instant now = clock.instant();
        lastReadIds.forEach((timeline, id) -> {
            Marker old = known.get(timeline);
            saved.put(timeline, old != null && old.lastReadId() == id ? old : set(accountId, timeline, id, now, old));
        });
        return saved;
    }

    private Marker set(long accountId, MarkedTimeline timeline, long id, Instant now, @Nullable Marker old) {
        Marker marker = new Marker(timeline, id, old == null ? 1 : old.version() + 1, now);
        boolean alone = old == null ? markers.add(accountId, marker) : markers.update(accountId, marker);
        if (!alone) {
            throw new Conflict();
        }
        return marker;
    }
}

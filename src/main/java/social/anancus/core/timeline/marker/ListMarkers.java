package social.anancus.core.timeline.marker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;

/** Tells how far somebody has read. */
@ApplicationScoped
public class ListMarkers {
    private MarkerRepository markers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListMarkers() {}

    @Inject
    public ListMarkers(MarkerRepository markers) {
        this.markers = markers;
    }

    /**
     * @param accountId who
     * @param timelines where
     * @return the markers that were ever set
     */
    @Transactional
    public Map<MarkedTimeline, Marker> list(long accountId, Collection<MarkedTimeline> timelines) {
        return timelines.isEmpty() ? Map.of() : markers.find(accountId, timelines);
    }
}

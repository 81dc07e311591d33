package social.anancus.api.marker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.timeline.marker.ListMarkers;
import social.anancus.core.timeline.marker.MarkedTimeline;
import social.anancus.core.timeline.marker.Marker;
import social.anancus.core.timeline.marker.SaveMarkers;

/** Markers (https://docs.joinmastodon.org/methods/markers/). */
@Path("v1/markers")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MarkersResource {
    private Caller caller;
    private Query query;
    private ListMarkers listMarkers;
    private SaveMarkers saveMarkers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MarkersResource() {}

    @Inject
    public MarkersResource(Caller caller, Query query, ListMarkers listMarkers, SaveMarkers saveMarkers) {
        this.caller = caller;
        this.query = query;
        this.listMarkers = listMarkers;
        this.saveMarkers = saveMarkers;
    }

    /**
     * @return the markers of the timelines that {@code timeline[]} names
     */
    @GET
    @RequiresScope({"read", "read:statuses"})
    public Map<String, MarkerJson> index() {
        List<MarkedTimeline> timelines = query.texts("timeline").stream()
                .flatMap(word -> MarkedTimeline.ofWire(word).stream())
                .distinct()
                .toList();
        return toJson(listMarkers.list(accountId(), timelines));
    }

    /**
     * @param params how far the person has read
     * @return the markers that were named
     */
    @POST
    @RequiresScope({"write", "write:statuses"})
    public Map<String, MarkerJson> create(MarkersParams params) {
        return toJson(saveMarkers.save(accountId(), params.lastReadIds()));
    }

    private static Map<String, MarkerJson> toJson(Map<MarkedTimeline, Marker> markers) {
        Map<String, MarkerJson> all = new LinkedHashMap<>();
        markers.forEach((timeline, marker) -> all.put(timeline.wireName(), MarkerJson.of(marker)));
        return all;
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}

package social.anancus.core.timeline.marker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code marker}. */
@ApplicationScoped
public class MarkerRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MarkerRepository() {}

    @Inject
    public MarkerRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Map<MarkedTimeline, Marker> find(long accountId, Collection<MarkedTimeline> timelines) {
        Map<MarkedTimeline, Marker> found = new EnumMap<>(MarkedTimeline.class);
        Sql.of("select timeline, last_read_id, version, updated_at from marker"
                        + " where account_id = :account and timeline = any(cast(:timelines as text[]))")
                .set("account", accountId)
                .set(
                        "timelines",
                        timelines.stream().map(MarkedTimeline::wireName).toList())
                .list(entityManager, MarkerRepository::read)
                .forEach(marker -> found.put(marker.timeline(), marker));
        return found;
    }

    private static Marker read(Row row) {
        MarkedTimeline timeline = MarkedTimeline.ofWire(row.text(0)).orElseThrow();
        return new Marker(timeline, row.number(1), (int) row.number(2), row.time(3));
    }

    /** Whether nobody else has made it in the meantime. */
    boolean add(long accountId, Marker marker) {
        return set(
                "insert into marker (account_id, timeline, last_read_id, version, updated_at)"
                        + " values (:account, :timeline, :id, :version, :now) on conflict do nothing",
                accountId,
                marker);
    }

    /** Whether nobody else has changed it in the meantime. */
    boolean update(long accountId, Marker marker) {
        return set(
                "update marker set last_read_id = :id, version = :version, updated_at = :now"
                        + " where account_id = :account and timeline = :timeline and version = :version - 1",
                accountId,
                marker);
    }

    private boolean set(String sql, long accountId, Marker marker) {
        return Sql.of(sql)
                        .set("account", accountId)
                        .set("timeline", marker.timeline().wireName())
                        .set("id", marker.lastReadId())
                        .set("version", marker.version())
                        .set("now", marker.updatedAt())
                        .update(entityManager)
                > 0;
    }
}

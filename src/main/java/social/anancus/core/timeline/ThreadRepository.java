package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.core.status.visibility.StatusWishes;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;

/** Reads what stands around a status: what it answers, and what answers it. Two statements, however long the thread. */
@ApplicationScoped
public class ThreadRepository {
    private EntityManager entityManager;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ThreadRepository() {}

    @Inject
    public ThreadRepository(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** How much of a thread is shown: less to visitors, so that long threads cannot be used against the server. */
    private record Limits(int ancestors, int descendants, int depth) {
        static Limits of(Viewer viewer) {
            return viewer instanceof Viewer.Anonymous ? new Limits(40, 60, 20) : new Limits(4096, 4096, 4096);
        }
    }

    /**
     * @param viewer who looks
     * @param statusId a status
     * @return the ids of what it answers, the oldest first, as far as the viewer may and wants to see it
     */
    public List<Long> ancestors(Viewer viewer, long statusId) {
        SqlCondition shown = shown(viewer);
        return Sql.of(
                        "with recursive up(id, depth) as (select in_reply_to_id, 1 from status where id = :status union all"
                                + " select p.in_reply_to_id, up.depth + 1 from up join status p on p.id = up.id where up.depth <"
                                + " :most and p.in_reply_to_id is not null) cycle id set looped using path select s.id from up join"
                                + " status s on s.id = up.id where not up.looped and " + shown.sql()
                                + " order by up.depth desc")
                .setAll(shown.parameters())
                .set("status", statusId)
                .set("most", Limits.of(viewer).ancestors())
                .numbers(entityManager);
    }

    /**
     * @param viewer who looks
     * @param statusId a status
     * @return the ids of what answers it, each answer before what answers it in turn, the author's own thread first, as far
     *     as the viewer may and wants to see it
     */
    public List<Long> descendants(Viewer viewer, long statusId) {
        SqlCondition shown = shown(viewer);
        Limits limits = Limits.of(viewer);
        record Found(long id, boolean toSelf) {}
        List<Found> found = Sql.of(
                        "with recursive down(id, way) as (select id, array[id] from status where in_reply_to_id ="
                                + " :status union all select c.id, down.way || c.id from down join status c on c.in_reply_to_id ="
                                + " down.id where cardinality(down.way) < :depth and c.id <> all(down.way)) select s.id,"
                                + " coalesce(s.in_reply_to_account_id = s.account_id, false) from (select * from down limit :most)"
                                + " down join status s on s.id = down.id where " + shown.sql() + " order by down.way")
                .setAll(shown.parameters())
                .set("status", statusId)
                .set("depth", limits.depth())
                .set("most", limits.descendants())
                .list(entityManager, row -> new Found(row.number(0), row.flag(1)));
        List<Long> ids = new ArrayList<>(found.size());
        found.stream().filter(Found::toSelf).forEach(each -> ids.add(each.id()));
        found.stream().filter(each -> !each.toSelf()).forEach(each -> ids.add(each.id()));
        return ids;
    }

    private SqlCondition shown(Viewer viewer) {
        return StatusVisibility.visibleTo(viewer, "s").and(StatusWishes.wantedBy(viewer, "s", clock.instant()));
    }
}

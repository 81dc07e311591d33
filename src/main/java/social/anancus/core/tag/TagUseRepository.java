package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Counts, in {@code status} and {@code status_tag}, how much tags are used. */
@ApplicationScoped
public class TagUseRepository {
    private static final int DAYS = 7;

    private EntityManager entityManager;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagUseRepository() {}

    @Inject
    public TagUseRepository(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * @param tagIds tags
     * @return for each how much it was used in public, the last seven days, today first
     */
    Map<Long, List<TagUse>> history(Collection<Long> tagIds) {
        if (tagIds.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Instant since = today.minusDays(DAYS - 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<Long, Map<LocalDate, TagUse>> found = new HashMap<>();
        // the ids of statuses carry their time: the index of status_tag finds the days
        Sql.of("select t.tag_id, to_char(s.created_at at time zone 'UTC', 'YYYY-MM-DD'), count(*),"
                        + " count(distinct s.account_id) from status_tag t join status s on s.id = t.status_id"
                        + " where t.tag_id = any(cast(:tags as bigint[])) and t.status_id >= :from"
                        + " and s.deleted_at is null and s.visibility = 'PUBLIC' and s.created_at >= :since"
                        + " group by 1, 2")
                .set("tags", tagIds)
                .set("from", Ids.firstAt(since))
                .set("since", since)
                .list(entityManager, row -> Map.entry(row.number(0), use(row)))
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), tag -> new HashMap<>())
                        .put(entry.getValue().day(), entry.getValue()));
        Map<Long, List<TagUse>> histories = new HashMap<>();
        for (long tag : tagIds) {
            histories.put(tag, days(today, found.getOrDefault(tag, Map.of())));
        }
        return histories;
    }

    private static TagUse use(Row row) {
        return new TagUse(LocalDate.parse(row.text(1)), row.number(2), row.number(3));
    }

    /**
     * @return seven days without any use, for a tag that nobody has used
     */
    List<TagUse> none() {
        return days(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), Map.of());
    }

    private static List<TagUse> days(LocalDate today, Map<LocalDate, TagUse> known) {
        return today.minusDays(DAYS - 1)
                .datesUntil(today.plusDays(1))
                .sorted(Comparator.reverseOrder())
                .map(day -> known.getOrDefault(day, new TagUse(day, 0, 0)))
                .toList();
    }
}

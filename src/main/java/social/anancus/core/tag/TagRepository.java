package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code tag}. */
@ApplicationScoped
public class TagRepository {
    private static final Duration GRAIN = Duration.ofHours(1);

    private EntityManager entityManager;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagRepository() {}

    @Inject
    public TagRepository(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Finds tags and makes those that are missing, in two statements; whoever makes the same ones at the same time gets
     * the same rows.
     *
     * @param displayNames names as they are written, with or without {@code #}; what cannot be a hashtag is passed over
     * @return the tags in the order of the names, each once
     */
    public List<Tag> findOrCreate(Collection<String> displayNames) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String name : displayNames) {
            TagName.clean(name).ifPresent(clean -> wanted.putIfAbsent(clean.compared(), clean.display()));
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        // in one order for everybody: two who make the same tags must not wait for each other in a circle
        Map<String, String> sorted = new TreeMap<>(wanted);
        Sql.of("insert into tag (name, display_name, created_at)"
                        + " select n, d, :now from unnest(cast(:names as text[]), cast(:displays as text[])) as t(n, d)"
                        + " where not exists (select from tag where tag.name = n)"
                        + " on conflict (name) do nothing")
                .set("names", sorted.keySet())
                .set("displays", sorted.values())
                .set("now", clock.instant())
                .update(entityManager);
        Map<String, Tag> found = findAll(wanted.keySet());
        return wanted.keySet().stream().map(found::get).toList();
    }

    /**
     * @param name a name in its compared form
     * @return the tag
     */
    public Optional<Tag> find(String name) {
        return Optional.ofNullable(findAll(List.of(name)).get(name));
    }

    /**
     * @param id an id
     * @return the tag
     */
    public Optional<Tag> find(long id) {
        return Optional.ofNullable(entityManager.find(Tag.class, id));
    }

    /**
     * @param names names in their compared form
     * @return the tags that exist, by that name
     */
    public Map<String, Tag> findAll(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select t from Tag t where t.name in :names", Tag.class)
                .setParameter("names", names)
                .getResultStream()
                .collect(Collectors.toMap(Tag::name, Function.identity()));
    }

    /**
     * @param ids ids
     * @return the tags that exist, by id
     */
    public Map<Long, Tag> byId(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select t from Tag t where t.id in :ids", Tag.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Tag::id, Function.identity()));
    }

    /**
     * Notes that a status carries tags; at most once an hour per tag, so that a tag in everybody's mouth is no row that
     * everybody waits for.
     *
     * @param ids tags
     * @param at the time of the status
     */
    public void noteUse(Collection<Long> ids, Instant at) {
        Sql.of("update tag set last_status_at = :at where id = any(cast(:ids as bigint[]))"
                        + " and (last_status_at is null or last_status_at < :before)")
                .set("ids", ids)
                .set("at", at)
                .set("before", at.minus(GRAIN))
                .update(entityManager);
    }

    /**
     * @param names names of hashtags in any form
     * @return the ids of those that there are, each once
     */
    public List<Long> idsOf(Collection<String> names) {
        return findAll(names.stream().map(TagName::normalise).toList()).values().stream()
                .map(Tag::id)
                .distinct()
                .toList();
    }
}

package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code custom_emoji}. */
@ApplicationScoped
public class CustomEmojiRepository {
    private static final String COLUMNS = "e.shortcode, e.domain, e.image_key, e.static_image_key, e.image_remote_url,"
            + " e.visible_in_picker, e.category, e.featured, e.id, e.content_type, e.updated_at";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CustomEmojiRepository() {}

    @Inject
    public CustomEmojiRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Which emoji is meant.
     *
     * @param shortcode the word between the colons
     * @param domain whose; null for this server's
     */
    public record Name(String shortcode, @Nullable String domain) {}

    /**
     * @param names words that stand in texts
     * @return the emojis among them that may be shown, in one statement
     */
    public Map<Name, CustomEmoji> find(Collection<Name> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<Name, CustomEmoji> found = new HashMap<>();
        Sql.of("select " + COLUMNS + " from unnest(cast(:codes as text[]), cast(:domains as text[])) as n(code, domain)"
                        + " join custom_emoji e on e.shortcode = n.code and e.domain is not distinct from"
                        + " nullif(n.domain, '') where not e.disabled")
                .set("codes", names.stream().map(Name::shortcode).toList())
                .set(
                        "domains",
                        names.stream()
                                .map(name -> name.domain() == null ? "" : name.domain())
                                .toList())
                .list(entityManager, CustomEmojiRepository::read)
                .forEach(emoji -> found.put(new Name(emoji.shortcode(), emoji.domain()), emoji));
        return found;
    }

    /**
     * @param id a row
     * @return the emoji of this server, if it may be shown
     */
    public Optional<CustomEmoji> findOwn(long id) {
        return Sql.of("select " + COLUMNS + " from custom_emoji e where e.id = :id and e.domain is null and not e.disabled")
                .set("id", id)
                .first(entityManager, CustomEmojiRepository::read);
    }

    /**
     * @return all emojis of this server that are offered, by name
     */
    public List<CustomEmoji> own() {
        return Sql.of("select " + COLUMNS + " from custom_emoji e where e.domain is null and not e.disabled and"
                        + " e.visible_in_picker order by e.shortcode")
                .list(entityManager, CustomEmojiRepository::read);
    }

    private static CustomEmoji read(Row row) {
        return new CustomEmoji(
                row.text(0),
                row.textOrNull(1),
                row.textOrNull(2),
                row.textOrNull(3),
                row.textOrNull(4),
                row.flag(5),
                row.textOrNull(6),
                row.flag(7),
                row.number(8),
                row.textOrNull(9),
                row.time(10));
    }
}

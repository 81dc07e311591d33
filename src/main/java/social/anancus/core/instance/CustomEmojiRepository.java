package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code custom_emoji}. */
@ApplicationScoped
public class CustomEmojiRepository {
    private static final String COLUMNS = "e.shortcode, e.domain, e.image_key, e.static_image_key, e.image_remote_url,"
            + " e.visible_in_picker, e.category, e.featured, e.id, e.content_type, e.updated_at";

    private static final Pattern SHORTCODE = Pattern.compile("[A-Za-z0-9_]{1,2048}");
    private static final int MOST_OF_ONE_OBJECT = 100;

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
        return Sql.of("select " + COLUMNS
                        + " from custom_emoji e where e.id = :id and e.domain is null and not e.disabled")
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

    /**
     * Takes in the emojis of another server, a hundred at most; what is no shortcode is passed over. A picture that has another address than before is no longer stored here.
     *
     * @param domain whose they are
     * @param emojis what its objects carry
     * @param now the time
     */
    public void receive(String domain, Collection<RemoteEmoji> emojis, Instant now) {
        Map<String, RemoteEmoji> sorted = new TreeMap<>();
        emojis.stream()
                .filter(emoji -> SHORTCODE.matcher(emoji.shortcode()).matches())
                .limit(MOST_OF_ONE_OBJECT)
                .forEach(emoji -> sorted.putIfAbsent(emoji.shortcode(), emoji));
        for (RemoteEmoji emoji : sorted.values()) {
            Sql.of("insert into custom_emoji as e (shortcode, domain, image_remote_url, uri, remote_updated_at,"
                            + " visible_in_picker, created_at, updated_at) values (:code, :domain, :url, :uri,"
                            + " cast(:updated as timestamptz), false, :now, :now) on conflict (shortcode, domain) do"
                            + " update set image_key = case when e.image_remote_url = excluded.image_remote_url then"
                            + " e.image_key end, static_image_key = case when e.image_remote_url ="
                            + " excluded.image_remote_url then e.static_image_key end, image_remote_url ="
                            + " excluded.image_remote_url, uri = excluded.uri, remote_updated_at ="
                            + " excluded.remote_updated_at, updated_at = excluded.updated_at where"
                            + " e.image_remote_url is distinct from excluded.image_remote_url or"
                            + " e.remote_updated_at < excluded.remote_updated_at")
                    .set("code", emoji.shortcode())
                    .set("domain", domain)
                    .set("url", emoji.imageUrl())
                    .set("uri", emoji.uri())
                    .set("updated", emoji.updated())
                    .set("now", now)
                    .update(entityManager);
        }
    }

    /**
     * Notes where the picture of an emoji of another server is stored here.
     *
     * @param name the emoji
     * @param url where its server has the picture
     * @param key the name of the stored file
     * @param staticKey that of a picture of it that does not move; null where the file itself does not
     * @return false if it has another picture by now, or is stored already
     */
    public boolean store(Name name, String url, String key, @Nullable String staticKey) {
        return Sql.of("update custom_emoji set image_key = :key, static_image_key = cast(:static as text) where"
                                + " shortcode = :code and domain is not distinct from nullif(:domain, '') and"
                                + " image_remote_url = :url and image_key is null")
                        .set("key", key)
                        .set("static", staticKey)
                        .set("code", name.shortcode())
                        .set("domain", name.domain() == null ? "" : name.domain())
                        .set("url", url)
                        .update(entityManager)
                > 0;
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

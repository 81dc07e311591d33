package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.persistence.Sql;

/** Finds accounts that this server knows by the beginnings of words in their names and handles. */
@ApplicationScoped
public class AccountSearchRepository {
    private static final int MOST_WORDS = 8;
    private static final int MOST_CHARACTERS = 300;

    private EntityManager entityManager;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountSearchRepository() {}

    @Inject
    public AccountSearchRepository(EntityManager entityManager, LocalUris uris) {
        this.entityManager = entityManager;
        this.uris = uris;
    }

    /**
     * What is looked for.
     *
     * @param text words, or a handle with or without an at sign before it
     * @param viewerId who looks; null for nobody known
     * @param onlyFollowed whether only those are wanted whom the viewer follows
     * @param offset how many of the first are passed over
     * @param limit at most how many
     */
    public record Wanted(String text, @Nullable Long viewerId, boolean onlyFollowed, int offset, int limit) {}

    /**
     * @param wanted what is looked for
     * @return ids: the very handle first, then those whom the viewer follows, then those with the most followers; nobody who is
     *     suspended, has moved, or may not use the login yet
     */
    public List<Long> search(Wanted wanted) {
        String text = text(wanted.text());
        String words = words(text);
        if (words.isEmpty() || wanted.limit() == 0) {
            return List.of();
        }
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        String domain = at < 0 ? "" : text.substring(at + 1);
        return Sql.of("select a.id from account a left join follow f on f.account_id = cast(:viewer as bigint) and"
                        + " f.target_account_id = a.id left join account_stat s on s.account_id = a.id left join app_user u on"
                        + " u.account_id = a.id where to_tsvector('simple', a.display_name || ' ' || a.username || ' ' ||"
                        + " coalesce(a.domain, '')) @@ to_tsquery('simple', :words) and a.suspended_at is null and"
                        + " a.moved_to_account_id is null and (u.id is null or u.approved and u.confirmed_at is not null) and"
                        + " (not :followed or f.id is not null) order by (lower(a.username) = :name and (:domain = '' or"
                        + " a.domain is not distinct from nullif(:domain, :own))) desc, (lower(a.username) = :name and a.domain"
                        + " is null) desc, f.id is not null desc, coalesce(s.followers_count, 0) desc, a.id offset :offset"
                        + " limit :limit")
                .set("viewer", wanted.viewerId())
                .set("words", words)
                .set("followed", wanted.onlyFollowed())
                .set("name", name)
                .set("domain", domain)
                .set("own", uris.localDomain())
                .set("offset", wanted.offset())
                .set("limit", wanted.limit())
                .numbers(entityManager);
    }

    private static String text(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        String bare = text.startsWith("@") ? text.substring(1) : text;
        return bare.substring(0, Math.min(bare.length(), MOST_CHARACTERS));
    }

    /** A query of PostgreSQL's full text search: each word is the beginning of one. */
    private String words(String text) {
        String own = "@" + uris.localDomain();
        String local = text.endsWith(own) ? text.substring(0, text.length() - own.length()) : text;
        return Arrays.stream(local.split("[^\\p{L}\\p{M}\\p{N}_.-]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST_WORDS)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}

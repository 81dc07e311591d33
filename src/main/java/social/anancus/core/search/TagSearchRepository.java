package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import social.anancus.platform.persistence.Sql;

/** Finds rows of {@code tag} by the beginnings of their names. */
@ApplicationScoped
public class TagSearchRepository {
    /** A range and not {@code like}: plans are made without knowing the values, and would not use the index for a pattern. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagSearchRepository() {}

    @Inject
    public TagSearchRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Long> find(String prefix, boolean onlyReviewed, SearchPage page) {
        return Sql.of(
                        "select t.id from tag t where t.name ~>=~ :name and t.name ~<~ :end and (t.name = :name or (t.listable and t.usable"
                                + (onlyReviewed ? " and t.reviewed_at is not null" : "")
                                + ")) order by t.name = :name desc, t.last_status_at desc nulls last, length(t.name), t.name"
                                + " offset " + page.offset())
                .set("name", prefix)
                .set("end", prefix + LAST_CHARACTER)
                .limit(page.limit())
                .numbers(entityManager);
    }
}

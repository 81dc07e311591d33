package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Sql;

/** The aliases of accounts of this server. */
@ApplicationScoped
public class AliasRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AliasRepository() {}

    @Inject
    public AliasRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<String> lock(long accountId) {
        return Sql.of(
                        "select id, also_known_as from account where id = :id and domain is null and deleted_at is null for"
                                + " no key update")
                .set("id", accountId)
                .first(entityManager, row -> row.texts(1))
                .orElseThrow(NotFound::new);
    }

    void add(long accountId, String uri) {
        Sql.of("update account set also_known_as = array_append(also_known_as, cast(:uri as text)), updated_at = now()"
                        + " where id = :id")
                .set("uri", uri)
                .set("id", accountId)
                .update(entityManager);
    }

    void remove(long accountId, String uri) {
        Sql.of("update account set also_known_as = array_remove(also_known_as, cast(:uri as text)), updated_at = now()"
                        + " where id = :id")
                .set("uri", uri)
                .set("id", accountId)
                .update(entityManager);
    }
}

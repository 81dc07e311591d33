package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.TreeSet;
import social.anancus.platform.persistence.Sql;

/** Keeps apart what concerns one URI, also where there is no row for it yet. */
@ApplicationScoped
public class UriLockRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public UriLockRepository() {}

    @Inject
    public UriLockRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Has the running transaction wait until no other holds one of the URIs, and holds them until it ends. Ask for all that
     * are needed at once and first of all: they are taken in one order, so that nobody waits in a circle.
     *
     * @param uris URIs of objects, or whatever else names a thing
     */
    public void lock(Collection<String> uris) {
        for (String uri : new TreeSet<>(uris)) {
            Sql.of("select 1 from pg_advisory_xact_lock(hashtextextended(:uri, 7))")
                    .set("uri", uri)
                    .lock(entityManager);
        }
    }
}

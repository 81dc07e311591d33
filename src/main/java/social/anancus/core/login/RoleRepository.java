package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;

/** The rows of {@code role}. */
@ApplicationScoped
public class RoleRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RoleRepository() {}

    @Inject
    public RoleRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @return the role that everybody has
     */
    public Role everyone() {
        return entityManager.find(Role.class, Role.EVERYONE);
    }

    /**
     * @param name a name in any case
     * @return the role of that name; never the one that everybody has, which has no name
     */
    public Optional<Role> findByName(String name) {
        return entityManager
                .createQuery("select r from Role r where lower(r.name) = :name and r.name <> ''", Role.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }
}

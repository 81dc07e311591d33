package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The rows of {@code oauth_application}. */
@ApplicationScoped
public class ApplicationRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ApplicationRepository() {}

    @Inject
    public ApplicationRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Application application) {
        entityManager.persist(application);
        entityManager.flush();
    }

    /**
     * @param id an id
     * @return the application
     */
    public Optional<Application> find(long id) {
        return Optional.ofNullable(entityManager.find(Application.class, id));
    }

    /**
     * @param clientId a client id
     * @return the application
     */
    public Optional<Application> findByClientId(String clientId) {
        return entityManager
                .createQuery("select a from Application a where a.clientId = :clientId", Application.class)
                .setParameter("clientId", clientId)
                .getResultStream()
                .findFirst();
    }

    void remove(Application application) {
        entityManager.remove(application);
        entityManager.flush();
    }

    /**
     * @param accountId an account
     * @return the applications that it has registered for itself, the oldest first
     */
    List<Application> ownedBy(long accountId) {
        return entityManager
                .createQuery(
                        "select a from Application a where a.ownerAccountId = :owner order by a.id", Application.class)
                .setParameter("owner", accountId)
                .getResultList();
    }

    /**
     * @param accountId an account
     * @param id an id
     * @return the application, if the account has registered it for itself
     */
    Optional<Application> own(long accountId, long id) {
        return find(id).filter(application -> Objects.equals(application.ownerAccountId(), accountId));
    }

    /**
     * @param name a name in any case
     * @return up to two applications of that name: names need not differ
     */
    public List<Application> findTwoByName(String name) {
        return entityManager
                .createQuery("select a from Application a where lower(a.name) = :name order by a.id", Application.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .setMaxResults(2)
                .getResultList();
    }
}

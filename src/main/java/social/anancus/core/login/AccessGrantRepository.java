package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The rows of {@code oauth_access_grant}. */
@ApplicationScoped
public class AccessGrantRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccessGrantRepository() {}

    @Inject
    public AccessGrantRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(AccessGrant grant) {
        entityManager.persist(grant);
        entityManager.flush();
    }

    /**
     * Reads a grant and keeps others from using it before the transaction is over.
     *
     * @param codeHash the SHA-256 of a code
     * @return the grant, also if it does not count any more
     */
    Optional<AccessGrant> findAndLock(byte[] codeHash) {
        return entityManager
                .createQuery("select g from AccessGrant g where g.codeHash = :hash", AccessGrant.class)
                .setParameter("hash", codeHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}

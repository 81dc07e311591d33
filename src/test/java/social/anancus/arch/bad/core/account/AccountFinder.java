package social.anancus.arch.bad.core.account;

import jakarta.persistence.EntityManager;

/** The entity manager outside of a repository. */
public class AccountFinder {
    public boolean isOpen(EntityManager entities) {
        return entities.isOpen();
    }
}

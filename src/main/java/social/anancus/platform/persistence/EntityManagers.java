package social.anancus.platform.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the entity manager that repositories take in their constructors. */
@Dependent
public class EntityManagers {
    /** The container's, bound to the transaction that runs: it may be shared by threads. */
    @Produces
    @PersistenceContext(unitName = "anancus")
    EntityManager entityManager;
}

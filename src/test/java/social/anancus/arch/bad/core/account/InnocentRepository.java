package social.anancus.arch.bad.core.account;

import jakarta.persistence.EntityManager;

/** Innocent: repositories touch the entity manager, their nested classes too. */
public class InnocentRepository {
    public boolean isOpen(EntityManager entities) {
        Runnable inside = () -> entities.flush();
        return inside.hashCode() != 0;
    }

    static final class Row {
        boolean isOpen(EntityManager entities) {
            return entities.isOpen();
        }
    }
}

package social.anancus.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnit;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;

/**
 * Keeps EclipseLink from repeating a read that lost its connection: it would hold the caller for ten seconds (three tries,
 * five seconds apart), where a caller is to hear within two that the database is away. There is no property for that, only
 * a method of its log-in, which is called by name so that another provider is simply passed over.
 */
@ApplicationScoped
public class QueryRetries {
    private static final Log LOG = Log.of(QueryRetries.class);
    private static final String SESSION = "org.eclipse.persistence.sessions.Session";
    private static final String LOGIN = "org.eclipse.persistence.sessions.DatabaseLogin";

    @PersistenceUnit(unitName = "anancus")
    private @Nullable EntityManagerFactory factory;

    /** For the container. */
    public QueryRetries() {}

    /** Turns the repetition off. */
    public void turnOff() {
        EntityManagerFactory entityManagers = factory;
        if (entityManagers == null) {
            return;
        }
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<?> session = Class.forName(SESSION, false, loader);
            Object login = session.getMethod("getLogin").invoke(entityManagers.unwrap(session));
            Class.forName(LOGIN, false, loader)
                    .getMethod("setQueryRetryAttemptCount", int.class)
                    .invoke(login, 0);
        } catch (ReflectiveOperationException | PersistenceException e) {
            LOG.info("reads that lose their connection are left to the persistence provider", "cause", e.toString());
        }
    }
}

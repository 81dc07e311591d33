package social.anancus.support;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The server's persistence unit on a new database with the server's schema, with transactions as the container's. */
public final class TestPersistence implements AutoCloseable {
    /** Reads give their connection back at once. */
    private static final Map<String, String> OUTSIDE =
            Map.of("eclipselink.transaction.join-existing-transaction", "false");

    private final PGSimpleDataSource source;
    private final EntityManagerFactory factory;
    private final RecordedEvents events;
    private final PooledSource pool;
    private final CountingSource counted;
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

    /**
     * @param events is told of commits and rollbacks
     */
    public TestPersistence(RecordedEvents events) {
        this.events = events;
        source = TestDatabase.create();
        source.setStringType("unspecified");
        pool = new PooledSource(source);
        counted = new CountingSource(pool.source());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        factory = Persistence.createEntityManagerFactory(
                "anancus",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        counted.source(),
                        // as with JTA: what is read and what "insert ... returning" writes is of the transaction
                        "eclipselink.transaction.join-existing-transaction",
                        "true"));
    }

    /**
     * @return the database
     */
    public PGSimpleDataSource source() {
        return source;
    }

    /**
     * @return how many SQL statements entity managers have sent so far
     */
    public long statements() {
        return counted.statements();
    }

    /**
     * @return an entity manager as the container injects it: it is always that of the running transaction
     */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    EntityManager running = current.get();
                    if (running == null) {
                        throw new IllegalStateException("no transaction runs");
                    }
                    try {
                        return method.invoke(running, args);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /**
     * @return the same, and outside of transactions one for each call, as with a container's: what it reads is detached
     */
    public EntityManager lenientEntityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    EntityManager running = current.get();
                    try {
                        return method.invoke(running == null ? factory.createEntityManager(OUTSIDE) : running, args);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /**
     * @return whether this thread runs a transaction
     */
    public boolean isActive() {
        return current.get() != null;
    }

    /** Has the running transaction end in a rollback, whatever follows. */
    public void doom() {
        EntityManager running = current.get();
        if (running != null) {
            running.getTransaction().setRollbackOnly();
        }
    }

    /**
     * Runs work in a transaction: that of the caller if there is one. A runtime exception rolls back.
     *
     * @param work what to do
     * @return its result
     */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager running = factory.createEntityManager();
        current.set(running);
        try {
            running.getTransaction().begin();
            T result = work.get();
            running.getTransaction().commit();
            events.commit();
            return result;
        } finally {
            if (running.getTransaction().isActive()) {
                running.getTransaction().rollback();
            }
            events.rollback();
            running.close();
            current.remove();
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}

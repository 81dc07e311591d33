package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import social.anancus.platform.changes.Changes;
import social.anancus.platform.settings.ServerSettings;

/**
 * The threads that jobs run on: for each queue as many as its jobs may run at once, all made at the start. A message-driven
 * bean's own thread would not do: on Payara {@code @Transactional} begins a transaction there but leaves connections out of it,
 * so that each statement commits by itself (its {@code TransactionManagerHelper} enlists resources only within the call of a
 * servlet), and a thread that such a bean makes inherits that.
 */
@ApplicationScoped
class JobThreads {
    private ServerSettings settings;
    private Changes changes;
    private final Map<JobQueue, ThreadPoolExecutor> pools = new EnumMap<>(JobQueue.class);

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected JobThreads() {}

    @Inject
    JobThreads(ServerSettings settings, Changes changes) {
        this.settings = settings;
        this.changes = changes;
    }

    /** A job, or what there is to do for one. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException, InterruptedException;
    }

    /**
     * Makes the threads. Must not be called by a message-driven bean.
     *
     * @param factory the container's
     */
    synchronized void start(ThreadFactory factory) {
        for (JobQueue queue : JobQueue.values()) {
            int most = settings.get(queue.workers());
            ThreadPoolExecutor pool =
                    new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
            pool.prestartAllCoreThreads();
            pools.put(queue, pool);
        }
    }

    /**
     * Does work on a thread of the queue, when one is free, and waits for its end.
     *
     * @throws RejectedExecutionException if the threads have not been made yet, or have ended
     */
    void run(JobQueue queue, Work work) throws SQLException, InterruptedException {
        try {
            pool(queue)
                    .submit(() -> {
                        changes.note();
                        try {
                            work.run();
                        } finally {
                            changes.note();
                        }
                        return null;
                    })
                    .get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException cause -> throw cause;
                case InterruptedException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private synchronized ThreadPoolExecutor pool(JobQueue queue) {
        ThreadPoolExecutor pool = pools.get(queue);
        if (pool == null) {
            throw new RejectedExecutionException("jobs do not run now");
        }
        return pool;
    }

    /** Takes no more work; what runs goes on. */
    synchronized void stop() {
        pools.values().forEach(ThreadPoolExecutor::shutdown);
    }
}

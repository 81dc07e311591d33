package social.anancus.api.streaming;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;

/**
 * Says goodbye to WebSockets on threads of its own: the server waits until the closing message is out, which may take half a
 * minute with a client that reads nothing, and events for all others wait behind whoever waits here.
 */
@ApplicationScoped
public class SocketCloser implements Executor {
    private static final Log LOG = Log.of(SocketCloser.class);
    private static final int THREADS = 16;
    private static final long IDLE_SECONDS = 30;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private @Nullable ManagedThreadFactory threads;

    private @Nullable ThreadPoolExecutor pool;
    private boolean stopping;

    /** For the container. */
    public SocketCloser() {}

    @Override
    public void execute(Runnable goodbye) {
        ThreadPoolExecutor running = pool();
        try {
            if (running == null) {
                goodbye.run();
            } else {
                running.execute(goodbye);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("the server stops and closes what is left itself");
        }
    }

    private synchronized @Nullable ThreadPoolExecutor pool() {
        ManagedThreadFactory factory = threads;
        if (pool == null && factory != null && !stopping) {
            ThreadPoolExecutor fresh = new ThreadPoolExecutor(
                    THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
            fresh.allowCoreThreadTimeOut(true);
            pool = fresh;
        }
        return pool;
    }

    /**
     * Takes no more goodbyes and waits until those under way are said.
     *
     * @param patience how long it waits at most; whoever has not been told by then sees the connection break
     */
    void finish(Duration patience) {
        ThreadPoolExecutor last = takeLast();
        if (last == null) {
            return;
        }
        last.shutdown();
        try {
            if (!last.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.info(
                        "some listeners do not take a goodbye",
                        "waiting",
                        last.getQueue().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ThreadPoolExecutor takeLast() {
        stopping = true;
        return pool;
    }
}

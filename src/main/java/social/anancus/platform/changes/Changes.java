package social.anancus.platform.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what may have changed anything on this node: requests that are no mere questions, and jobs. What was made of the
 * database at one count is as good as new while the count stays.
 */
@ApplicationScoped
public class Changes {
    private final AtomicLong count = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();

    /** For the container. */
    public Changes() {}

    /** A request under way that may change something; closed when it has been answered. */
    public interface Change extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * @return to be closed when the request has been answered; until then {@link #isQuiet} is false
     */
    public Change begin() {
        underWay.incrementAndGet();
        count.incrementAndGet();
        return () -> {
            count.incrementAndGet();
            underWay.decrementAndGet();
        };
    }

    /** Something may have changed, or is about to. */
    public void note() {
        count.incrementAndGet();
    }

    /**
     * @return the count, which only grows
     */
    public long count() {
        return count.get();
    }

    /**
     * @return whether no request that may change something is under way
     */
    public boolean isQuiet() {
        return underWay.get() == 0;
    }
}

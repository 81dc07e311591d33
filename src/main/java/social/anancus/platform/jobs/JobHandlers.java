package social.anancus.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All handlers by kind. They are looked up late: a handler's use cases may themselves write jobs. */
@ApplicationScoped
class JobHandlers {
    private final Iterable<? extends JobHandler<?>> found;
    private volatile @Nullable Map<String, JobHandler<?>> byKind;

    /** For the container's proxy. */
    protected JobHandlers() {
        this(java.util.List.of());
    }

    @Inject
    JobHandlers(@Any Instance<JobHandler<?>> found) {
        this((Iterable<? extends JobHandler<?>>) found);
    }

    JobHandlers(Iterable<? extends JobHandler<?>> found) {
        this.found = found;
    }

    /**
     * @param kind the simple name of a job's class
     * @return its handler; empty if this version of the server has none
     */
    Optional<JobHandler<?>> find(String kind) {
        return Optional.ofNullable(all().get(kind));
    }

    /**
     * @param job a job
     * @return the handler of its kind
     * @throws IllegalStateException if there is none, or the kind is that of another class
     */
    JobHandler<?> of(Job job) {
        JobHandler<?> handler = all().get(kind(job));
        if (handler == null || handler.kind() != job.getClass()) {
            throw new IllegalStateException(
                    "No JobHandler for " + job.getClass().getName() + "; there are: " + new TreeSet<>(all().keySet()));
        }
        return handler;
    }

    static String kind(Job job) {
        return job.getClass().getSimpleName();
    }

    /**
     * Looks the handlers up and checks them; later calls do nothing.
     *
     * @return the handlers by kind
     * @throws IllegalStateException naming the classes if two handlers stand for one kind
     */
    Map<String, JobHandler<?>> all() {
        Map<String, JobHandler<?>> known = byKind;
        if (known == null) {
            known = collect();
            byKind = known;
        }
        return known;
    }

    private Map<String, JobHandler<?>> collect() {
        Map<String, JobHandler<?>> result = new HashMap<>();
        for (JobHandler<?> handler : found) {
            JobHandler<?> other = result.put(handler.kind().getSimpleName(), handler);
            if (other != null) {
                throw new IllegalStateException("Two handlers for jobs of the kind "
                        + handler.kind().getSimpleName() + ": " + other.kind().getName() + " and "
                        + handler.kind().getName());
            }
        }
        return Map.copyOf(result);
    }
}

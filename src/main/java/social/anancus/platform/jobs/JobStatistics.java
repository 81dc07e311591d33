package social.anancus.platform.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.log.Log;
import social.anancus.platform.metrics.JmxName;

/** How jobs fare: counters of this node, what waits in the database and in the embedded broker. */
@ApplicationScoped
public class JobStatistics {
    private static final Log LOG = Log.of(JobStatistics.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final long UNKNOWN = -1;

    private JobRepository repository;
    private final Map<JobQueue, Counters> counters = new EnumMap<>(JobQueue.class);
    private final List<JmxName> names = new ArrayList<>();
    private @Nullable List<QueueDepth> depths;
    private long askedAt = System.nanoTime();
    private final Map<String, Split> splits = new HashMap<>();

    /** What waits by a member, and when it was asked for. */
    private record Split(Map<String, Long> due, long askedAt) {}

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JobStatistics() {}

    @Inject
    JobStatistics(JobRepository repository) {
        this.repository = repository;
        for (JobQueue queue : JobQueue.values()) {
            counters.put(queue, new Counters(queue));
        }
    }

    /**
     * @return every queue with its numbers, in the order of {@link JobQueue}
     */
    public Map<JobQueue, JobQueueMXBean> queues() {
        return new EnumMap<>(counters);
    }

    /**
     * How much of a queue waits for a worker, by a member of its jobs.
     *
     * @param queue a queue
     * @param member the name of a member
     * @return how many jobs there are of each value; up to two seconds old, and nothing while the database does not answer
     */
    public synchronized Map<String, Long> due(JobQueue queue, String member) {
        Split known = splits.get(queue.label() + "/" + member);
        if (known == null || System.nanoTime() - known.askedAt() > FRESH.toNanos()) {
            known = new Split(split(queue, member), System.nanoTime());
            splits.put(queue.label() + "/" + member, known);
        }
        return known.due();
    }

    private Map<String, Long> split(JobQueue queue, String member) {
        try {
            return Map.copyOf(repository.due(queue, member));
        } catch (SQLException e) {
            LOG.debug("what waits is unknown", "queue", queue.label(), "cause", e.getMessage());
            return Map.of();
        }
    }

    Counters of(JobQueue queue) {
        Counters found = counters.get(queue);
        if (found == null) {
            throw new IllegalStateException("no counters of " + queue);
        }
        return found;
    }

    void register(MeterRegistry registry) {
        counters.forEach((queue, bean) -> {
            names.add(JmxName.register("JobQueue", queue.label(), bean));
            Tags tags = Tags.of("queue", queue.label());
            registry.more().counter("anancus.jobs.done", tags, bean.done);
            registry.more().counter("anancus.jobs.retried", tags, bean.retried);
            registry.more().counter("anancus.jobs.given.up", tags, bean.givenUp);
            Gauge.builder("anancus.jobs.running", bean, Counters::getRunning)
                    .tags(tags)
                    .register(registry);
            Gauge.builder("anancus.jobs.due", bean, Counters::getDue).tags(tags).register(registry);
            Gauge.builder("anancus.jobs.later", bean, Counters::getLater)
                    .tags(tags)
                    .register(registry);
            Gauge.builder("anancus.jobs.messages", bean, Counters::getMessages)
                    .tags(tags)
                    .register(registry);
        });
    }

    void unregister() {
        names.forEach(JmxName::unregister);
        names.clear();
    }

    private synchronized List<QueueDepth> depths() {
        List<QueueDepth> known = depths;
        if (known == null || System.nanoTime() - askedAt > FRESH.toNanos()) {
            // JMX asks on threads of the JVM, which have no class loader; the server's pool wants the application's
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(JobStatistics.class.getClassLoader());
            try {
                known = repository.depths();
            } catch (SQLException e) {
                LOG.debug("the depth of queues is unknown", "cause", e.getMessage());
                known = List.of(new QueueDepth("", UNKNOWN, UNKNOWN, UNKNOWN));
            } finally {
                thread.setContextClassLoader(before);
            }
            depths = known;
            askedAt = System.nanoTime();
        }
        return known;
    }

    /** The numbers of one queue. */
    final class Counters implements JobQueueMXBean {
        final LongAdder done = new LongAdder();
        final LongAdder retried = new LongAdder();
        final LongAdder givenUp = new LongAdder();
        final AtomicInteger running = new AtomicInteger();
        private final JobQueue queue;

        private Counters(JobQueue queue) {
            this.queue = queue;
        }

        @Override
        public long getDone() {
            return done.sum();
        }

        @Override
        public long getRetried() {
            return retried.sum();
        }

        @Override
        public long getGivenUp() {
            return givenUp.sum();
        }

        @Override
        public int getRunning() {
            return running.get();
        }

        @Override
        public long getDue() {
            return depth(QueueDepth::due);
        }

        @Override
        public long getLater() {
            return depth(QueueDepth::later);
        }

        private long depth(ToLongFunction<QueueDepth> part) {
            List<QueueDepth> all = depths();
            if (!all.isEmpty() && all.getFirst().due() == UNKNOWN) {
                return UNKNOWN;
            }
            return all.stream()
                    .filter(each -> each.queue().equals(queue.label()))
                    .mapToLong(part)
                    .sum();
        }

        @Override
        public long getMessages() {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            try {
                ObjectName pattern = new ObjectName("*:component=addresses,subcomponent=queues,queue="
                        + ObjectName.quote(queue.destination()) + ",*");
                for (ObjectName name : server.queryNames(pattern, null)) {
                    return ((Number) server.getAttribute(name, "MessageCount")).longValue();
                }
            } catch (JMException e) {
                LOG.debug("the broker's queue is not shown", "queue", queue.label(), "cause", e.getMessage());
            }
            return UNKNOWN;
        }
    }
}

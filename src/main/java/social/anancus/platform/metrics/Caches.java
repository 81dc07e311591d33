package social.anancus.platform.metrics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Makes the caches of the server, so that each shows its figures by Prometheus and JMX. */
@ApplicationScoped
public class Caches {
    private final List<JmxName> names = new ArrayList<>();
    private Metrics metrics;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Caches() {}

    /**
     * @param metrics where the figures go
     */
    @Inject
    public Caches(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Makes a cache.
     *
     * @param name its name in the figures, lower case with underscores
     * @param specification its bounds; recording of figures is added
     * @return the cache
     */
    public synchronized <K, V> Cache<K, V> create(String name, Caffeine<? super K, ? super V> specification) {
        Cache<K, V> cache = specification.recordStats().build();
        CaffeineCacheMetrics.monitor(metrics.registry(), cache, name);
        names.add(JmxName.register("Cache", name, new Figures(cache)));
        return cache;
    }

    @PreDestroy
    synchronized void close() {
        names.forEach(JmxName::unregister);
    }

    private record Figures(Cache<?, ?> cache) implements CacheMXBean {
        @Override
        public long getSize() {
            return cache.estimatedSize();
        }

        @Override
        public long getHits() {
            return cache.stats().hitCount();
        }

        @Override
        public long getMisses() {
            return cache.stats().missCount();
        }

        @Override
        public double getHitRate() {
            return cache.stats().hitRate();
        }

        @Override
        public long getEvictions() {
            return cache.stats().evictionCount();
        }

        @Override
        public void clear() {
            cache.invalidateAll();
        }
    }
}

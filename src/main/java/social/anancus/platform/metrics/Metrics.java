package social.anancus.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** The figures of this server process, in Prometheus' form. */
@ApplicationScoped
public class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** Registers the figures of the JVM itself. */
    public Metrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /**
     * @return where counters, gauges and timers are registered
     */
    public MeterRegistry registry() {
        return registry;
    }

    /**
     * @return all figures in the Prometheus text exposition format, version 0.0.4
     */
    public String scrape() {
        return registry.scrape();
    }

    /**
     * Counts one request.
     *
     * @param route who served it
     * @param status the status of the answer
     * @param nanos how long it took
     */
    public void request(String route, int status, long nanos) {
        registry.timer("anancus.http.requests", "route", route, "status", status / 100 + "xx")
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @PreDestroy
    void close() {
        collections.close();
        registry.close();
    }
}

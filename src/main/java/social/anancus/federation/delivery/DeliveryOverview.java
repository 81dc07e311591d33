package social.anancus.federation.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.metrics.JmxName;
import social.anancus.platform.metrics.Metrics;

/** Shows by JMX and Prometheus how it stands with other servers; on this node, but for those that are taken for gone. */
@ApplicationScoped
public class DeliveryOverview {
    private HostGates gates;
    private SlowDeliveries slow;
    private RemoteHosts hosts;
    private Metrics metrics;
    private @Nullable JmxName name;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected DeliveryOverview() {}

    @Inject
    DeliveryOverview(HostGates gates, SlowDeliveries slow, RemoteHosts hosts, Metrics metrics) {
        this.gates = gates;
        this.slow = slow;
        this.hosts = hosts;
        this.metrics = metrics;
    }

    void start(@Observes Startup event) {
        Shown shown = new Shown(gates, slow, hosts);
        name = JmxName.register("Delivery", "hosts", shown);
        MeterRegistry registry = metrics.registry();
        Gauge.builder("anancus.delivery.under.way", shown, Shown::getUnderWay).register(registry);
        Gauge.builder("anancus.delivery.slow", shown, Shown::getSlow).register(registry);
        Gauge.builder(
                        "anancus.delivery.hosts.shut",
                        shown,
                        each -> each.getShutHosts().size())
                .strongReference(true)
                .register(registry);
        Gauge.builder("anancus.delivery.hosts.unavailable", shown, Shown::getUnavailableHosts)
                .strongReference(true)
                .register(registry);
    }

    @PreDestroy
    void stop() {
        JmxName registered = name;
        if (registered != null) {
            registered.unregister();
        }
    }

    private record Shown(HostGates gates, SlowDeliveries slow, RemoteHosts hosts) implements DeliveryMXBean {
        @Override
        public int getUnderWay() {
            return gates.inside();
        }

        @Override
        public int getSlow() {
            return slow.count();
        }

        @Override
        public List<String> getShutHosts() {
            return gates.shut();
        }

        @Override
        public List<String> getTroubledHosts() {
            return hosts.known().stream()
                    .sorted(Comparator.comparing(TroubledHost::host))
                    .map(Shown::line)
                    .toList();
        }

        private static String line(TroubledHost host) {
            String state = host.unavailableSince() == null
                    ? "failed on " + host.failedOn().size() + " days"
                    : "gone since " + host.unavailableSince();
            return host.host() + ": " + state + ", " + host.lastFailure();
        }

        @Override
        public long getUnavailableHosts() {
            return hosts.known().stream()
                    .filter(host -> host.unavailableSince() != null)
                    .count();
        }
    }
}

package social.anancus.federation.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** The gates of all hosts that were delivered to lately; on this node only. */
@ApplicationScoped
class HostGates {
    private static final int MOST_HOSTS = 50_000;
    private static final Duration KEPT = Duration.ofHours(2);

    private Clock clock;
    private int places;
    private Cache<String, HostGate> gates;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected HostGates() {}

    @Inject
    HostGates(ServerSettings settings, Clock clock, Caches caches) {
        this.clock = clock;
        this.places = settings.get(Settings.DELIVERY_PER_HOST);
        this.gates = caches.create(
                "delivery_hosts", Caffeine.newBuilder().maximumSize(MOST_HOSTS).expireAfterAccess(KEPT));
    }

    HostGate of(String host) {
        return gates.get(host, unknown -> new HostGate(clock, places));
    }

    void revive(String host) {
        HostGate gate = gates.getIfPresent(host);
        if (gate != null) {
            gate.revive();
        }
    }

    /** Those that are shut. */
    List<String> shut() {
        List<String> result = new ArrayList<>();
        gates.asMap().forEach((host, gate) -> {
            if (gate.isShut()) {
                result.add(host);
            }
        });
        return result;
    }

    /** How many deliveries are under way. */
    int inside() {
        return gates.asMap().values().stream().mapToInt(HostGate::inside).sum();
    }
}

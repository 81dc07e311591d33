package social.anancus.federation.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.metrics.Metrics;

/** How deliveries fare, for Prometheus. */
@ApplicationScoped
class DeliveryFigures {
    private Clock clock;
    private Timer answered;
    private Timer unanswered;
    private Timer age;
    private Counter retried;
    private Counter heldUp;
    private Counter givenUp;
    private Counter dropped;
    private Counter copies;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected DeliveryFigures() {}

    @Inject
    DeliveryFigures(Metrics metrics, Clock clock) {
        this.clock = clock;
        MeterRegistry registry = metrics.registry();
        answered = registry.timer("anancus.delivery.tries", "answered", "true");
        unanswered = registry.timer("anancus.delivery.tries", "answered", "false");
        age = Timer.builder("anancus.delivery.age")
                .description("From what somebody did to its arrival in an inbox.")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
        retried = registry.counter("anancus.delivery.retried");
        heldUp = registry.counter("anancus.delivery.held.up");
        givenUp = registry.counter("anancus.delivery.given.up");
        dropped = registry.counter("anancus.delivery.dropped");
        copies = registry.counter("anancus.delivery.copies");
    }

    void tried(Verdict verdict, long nanos) {
        boolean silent = verdict instanceof Verdict.Later later && later.hostFailed();
        (silent ? unanswered : answered).record(nanos, TimeUnit.NANOSECONDS);
    }

    void delivered(Delivery delivery) {
        Duration since = Duration.between(Ids.timeOf(delivery.activityId()), clock.instant());
        age.record(since.isNegative() ? Duration.ZERO : since);
    }

    void retried() {
        retried.increment();
    }

    void heldUp() {
        heldUp.increment();
    }

    void givenUp() {
        givenUp.increment();
    }

    /** A copy that a slow try has left behind had nothing to do. */
    void copyCameBack() {
        copies.increment();
    }

    void dropped() {
        dropped.increment();
    }
}

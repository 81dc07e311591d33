package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import social.anancus.platform.jobs.Backoff;
import social.anancus.platform.jobs.JobMessages;
import social.anancus.platform.log.Log;

/** What follows from how a delivery went: nothing, another message for later, or a line in the log. */
@ApplicationScoped
class DeliveryEnds {
    private static final Log LOG = Log.of(DeliveryEnds.class);
    private static final Duration NOT_TRIED_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 6;

    private RemoteHosts hosts;
    private JobMessages messages;
    private DeliveryFigures figures;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected DeliveryEnds() {}

    @Inject
    DeliveryEnds(RemoteHosts hosts, JobMessages messages, DeliveryFigures figures) {
        this.hosts = hosts;
        this.messages = messages;
        this.figures = figures;
    }

    /** A try has ended. */
    void end(Delivery delivery, String host, Verdict verdict) {
        switch (verdict) {
            case Verdict.Delivered() -> {
                figures.delivered(delivery);
                hosts.succeeded(host);
            }
            case Verdict.Later later -> {
                if (later.hostFailed()) {
                    hosts.failed(host, later.reason());
                }
                retry(delivery, later);
            }
            case Verdict.Never(String reason) -> giveUp(delivery, reason);
            case Verdict.NotTried notTried -> comeAgain(delivery, NOT_TRIED_PAUSE);
        }
    }

    private void retry(Delivery delivery, Verdict.Later later) {
        if (delivery.failures() >= delivery.lane().retries()) {
            giveUp(delivery, later.reason() + " in the last of " + (delivery.failures() + 1) + " tries");
            return;
        }
        figures.retried();
        Duration wait = Backoff.after(delivery.failures());
        Duration least = spread(later.least());
        send(delivery.failed(), wait.compareTo(least) > 0 ? wait : least);
    }

    /** All places of the host are taken: no try was made, and none is counted. */
    void comeAgain(Delivery delivery, Duration wait) {
        figures.heldUp();
        send(delivery.again(), wait);
    }

    /**
     * The host is shut: no try was made, and none is counted. The longer that lasts the longer each waits, so that a host that
     * is down for days does not keep the broker busy.
     */
    void hold(Delivery delivery, Duration wait) {
        figures.heldUp();
        Duration least = delivery.holds() == 0
                ? Duration.ZERO
                : HostGate.PAUSE.multipliedBy(1L << Math.min(delivery.holds() - 1, MOST_DOUBLINGS));
        Duration longest = least.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : least;
        send(delivery.held(), spread(wait.compareTo(longest) > 0 ? wait : longest));
    }

    /** Nothing more is tried; the activity is lost to this inbox. */
    void giveUp(Delivery delivery, String reason) {
        figures.givenUp();
        LOG.warn(
                "a delivery is given up",
                "inbox",
                delivery.inbox(),
                "activity",
                delivery.activityId(),
                "tries",
                delivery.failures() + 1,
                "reason",
                reason);
    }

    /** Its host is gone. */
    void drop() {
        figures.dropped();
    }

    /** The copy of a slow try that has ended. */
    void copyCameBack() {
        figures.copyCameBack();
    }

    private void send(Delivery delivery, Duration delay) {
        messages.send(List.of(delivery.toJob()), delay);
    }

    /** Up to a quarter more, so that what was held together does not come back together. */
    private static Duration spread(Duration wait) {
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 4 + 1));
    }
}

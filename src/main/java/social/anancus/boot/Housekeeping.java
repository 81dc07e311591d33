package social.anancus.boot;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.inbound.RemoveOldInbound;
import social.anancus.core.media.RemoveAbandonedMedia;
import social.anancus.core.status.ForgetLongGone;
import social.anancus.federation.delivery.Outbox;
import social.anancus.platform.log.Log;

/** What is done every hour, on each node. Everything here bears to be done by two nodes at once. */
@ApplicationScoped
public class Housekeeping {
    private static final Log LOG = Log.of(Housekeeping.class);
    private static final long FIRST_MINUTES = 5;
    private static final long EVERY_MINUTES = 60;
    private static final int MOST_BATCHES = 100;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private @Nullable ManagedScheduledExecutorService timer;

    private RemoveAbandonedMedia removeAbandonedMedia;
    private RemoveOldInbound removeOldInbound;
    private Outbox outbox;
    private ForgetLongGone forgetLongGone;
    private @Nullable ScheduledFuture<?> running;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Housekeeping() {}

    @Inject
    public Housekeeping(
            RemoveAbandonedMedia removeAbandonedMedia,
            RemoveOldInbound removeOldInbound,
            ForgetLongGone forgetLongGone,
            Outbox outbox) {
        this.removeAbandonedMedia = removeAbandonedMedia;
        this.removeOldInbound = removeOldInbound;
        this.forgetLongGone = forgetLongGone;
        this.outbox = outbox;
    }

    /** Begins; called once, when the schema is up to date. */
    synchronized void start() {
        if (timer != null && running == null) {
            running = timer.scheduleWithFixedDelay(this::clean, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        }
    }

    private void clean() {
        inBatches("abandoned uploads", removeAbandonedMedia::remove);
        inBatches("old activities", removeOldInbound::remove);
        inBatches("activities that were sent long ago", outbox::purge);
        inBatches("what is long gone", forgetLongGone::forget);
    }

    private static void inBatches(String what, BooleanSupplier batch) {
        try {
            int batches = 1;
            while (batch.getAsBoolean() && batches < MOST_BATCHES) {
                batches++;
            }
        } catch (RuntimeException e) {
            LOG.warn("not everything was removed; it will be in an hour", e, "what", what);
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}

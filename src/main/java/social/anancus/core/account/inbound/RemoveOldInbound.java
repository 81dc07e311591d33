package social.anancus.core.account.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes what no sender sends again, and what nobody was able to deal with. */
@ApplicationScoped
public class RemoveOldInbound {
    /** Longer than any signature is valid without a new one: a request that was caught on its way cannot come later. */
    static final Duration KNOWN = Duration.ofHours(14);

    /** Until then an admin may have a job done again that was given up. */
    static final Duration WAITS = Duration.ofDays(14);

    private static final int BATCH = 5_000;

    private InboundRepository inbound;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveOldInbound() {}

    @Inject
    RemoveOldInbound(InboundRepository inbound, Clock clock) {
        this.inbound = inbound;
        this.clock = clock;
    }

    /**
     * @return whether there may be more
     */
    @Transactional
    public boolean remove() {
        Instant now = clock.instant();
        return inbound.removeOlder(now.minus(KNOWN), now.minus(WAITS), BATCH) == BATCH;
    }
}

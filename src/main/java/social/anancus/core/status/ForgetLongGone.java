package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import social.anancus.core.account.RememberedUndoRepository;

/** Forgets what other servers have deleted or undone long ago: what is so late does not come any more. */
@ApplicationScoped
public class ForgetLongGone {
    private static final Duration AGE = Duration.ofDays(180);
    private static final int BATCH = 1_000;

    private StatusUriRepository uris;
    private RememberedUndoRepository undone;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ForgetLongGone() {}

    @Inject
    ForgetLongGone(StatusUriRepository uris, RememberedUndoRepository undone, Clock clock) {
        this.uris = uris;
        this.undone = undone;
        this.clock = clock;
    }

    /**
     * Forgets some.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean forget() {
        int buried = uris.forgetBuried(clock.instant().minus(AGE), BATCH);
        int old = undone.forgetOld(BATCH);
        return buried == BATCH || old == BATCH;
    }
}

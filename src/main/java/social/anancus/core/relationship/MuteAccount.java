package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import social.anancus.platform.jobs.Jobs;

/** Mutes an account, for ever or for a time, or in another way than before. */
@ApplicationScoped
public class MuteAccount {
    private BlockRepository blocks;
    private RelationshipEvents events;
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MuteAccount() {}

    @Inject
    public MuteAccount(BlockRepository blocks, RelationshipEvents events, Jobs jobs, Clock clock) {
        this.blocks = blocks;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param accountId who mutes
     * @param targetId whom; nothing happens if it is oneself
     * @param notifications whether notifications are hidden too
     * @param duration for how long; zero for ever
     */
    @Transactional
    public void mute(long accountId, long targetId, boolean notifications, Duration duration) {
        if (accountId == targetId) {
            return;
        }
        Instant now = clock.instant();
        Instant until = duration.isZero() || duration.isNegative() ? null : now.plus(duration);
        blocks.mute(accountId, targetId, notifications, until, now);
        events.fire(new Muted(accountId, targetId, notifications));
        if (until != null) {
            jobs.enqueueAt(new EndMute(accountId, targetId), until);
        }
    }
}

package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Decides whether it is time to read something of a remote account again; of several callers at once one gets a yes. */
@ApplicationScoped
public class ClaimAccountRead {
    private RemoteAccountRepository remotes;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ClaimAccountRead() {}

    @Inject
    ClaimAccountRead(RemoteAccountRepository remotes, Clock clock) {
        this.remotes = remotes;
        this.clock = clock;
    }

    /**
     * @param accountId a remote account
     * @param part what would be read
     * @param age how old what was read must be
     * @return whether to read it; then it counts as read now
     */
    @Transactional
    public boolean claim(long accountId, ReadPart part, Duration age) {
        Instant now = clock.instant();
        return remotes.claim(accountId, part, now.minus(age), now);
    }
}

package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether it is time to read the replies of a remote status again; of several callers at once one gets a yes. */
@ApplicationScoped
public class ClaimRepliesRead {
    private RemoteExtrasRepository extras;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ClaimRepliesRead() {}

    @Inject
    ClaimRepliesRead(RemoteExtrasRepository extras, Clock clock) {
        this.extras = extras;
        this.clock = clock;
    }

    /**
     * @param statusId a status
     * @param age how old what was read must be
     * @return where its replies are listed, if they are to be read; then they count as read now
     */
    @Transactional
    public Optional<String> claim(long statusId, Duration age) {
        Instant now = clock.instant();
        return extras.claimReplies(statusId, now.minus(age), now);
    }
}

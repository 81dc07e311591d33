package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether it is time to read a remote poll again; of several callers at once one gets a yes. */
@ApplicationScoped
public class ClaimPollRead {
    private PollRepository polls;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ClaimPollRead() {}

    @Inject
    public ClaimPollRead(PollRepository polls, Clock clock) {
        this.polls = polls;
        this.clock = clock;
    }

    /**
     * @param pollId a poll
     * @param age how old what was read must be
     * @return the id of its status on its server, if it is to be read; then it counts as read now. Empty for polls of this
     *     server, such as are not for everybody, and such as were read after their end
     */
    @Transactional
    public Optional<String> claim(long pollId, Duration age) {
        Instant now = clock.instant();
        return polls.claimRead(pollId, now.minus(age), now);
    }
}

package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Has a poll of another server counted anew when somebody looks at it, but not more often than once in {@link #FRESH}, and once
 * after its end. Never call it inside a transaction: the other server is asked.
 */
@ApplicationScoped
public class RefreshPoll {
    /** For how long the numbers of a poll are new enough. */
    public static final Duration FRESH = Duration.ofMinutes(1);

    /** Somebody waits for the answer; who has no luck sees the numbers of before. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private ClaimPollRead claimPollRead;
    private RemoteStatuses remoteStatuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RefreshPoll() {}

    @Inject
    public RefreshPoll(ClaimPollRead claimPollRead, RemoteStatuses remoteStatuses) {
        this.claimPollRead = claimPollRead;
        this.remoteStatuses = remoteStatuses;
    }

    /**
     * @param pollId a poll that somebody who is logged in here looks at, and may see
     * @return whether its numbers are now those of its server
     */
    public boolean refresh(long pollId) {
        return claimPollRead
                .claim(pollId, FRESH)
                .filter(uri -> remoteStatuses.refresh(uri, PATIENCE))
                .isPresent();
    }
}

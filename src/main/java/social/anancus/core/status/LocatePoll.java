package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds the status to which a poll belongs. */
@ApplicationScoped
public class LocatePoll {
    private PollRepository polls;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LocatePoll() {}

    @Inject
    public LocatePoll(PollRepository polls) {
        this.polls = polls;
    }

    /**
     * @param pollId a poll
     * @return the id of its status, whoever may see that
     * @throws NotFound if there is no such poll
     */
    @Transactional
    public long locate(long pollId) {
        return polls.statusOf(pollId).orElseThrow(NotFound::new);
    }
}

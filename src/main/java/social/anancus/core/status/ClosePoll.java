package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.jobs.Jobs;

/** Tells that a poll has ended: once, however often it is called. */
@ApplicationScoped
public class ClosePoll {
    private PollRepository polls;
    private PollEvents events;
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ClosePoll() {}

    @Inject
    public ClosePoll(PollRepository polls, PollEvents events, Jobs jobs, Clock clock) {
        this.polls = polls;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param pollId a poll; if it is open longer than was known, it is looked at again then
     */
    @Transactional
    public void close(long pollId) {
        polls.noteEnd(pollId, clock.instant())
                .ifPresentOrElse(
                        statusId -> events.ended(pollId, statusId),
                        () -> polls.end(pollId).ifPresent(end -> jobs.enqueueAt(new EndPoll(pollId), end)));
    }
}

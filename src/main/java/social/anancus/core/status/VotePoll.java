package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import social.anancus.core.account.HasMoved;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Votes in a poll. */
@ApplicationScoped
public class VotePoll {
    private StatusRepository statuses;
    private ReactorRepository reactors;
    private PollRepository polls;
    private PollEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public VotePoll() {}

    @Inject
    public VotePoll(
            StatusRepository statuses,
            ReactorRepository reactors,
            PollRepository polls,
            PollEvents events,
            Clock clock) {
        this.statuses = statuses;
        this.reactors = reactors;
        this.polls = polls;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param viewer who votes
     * @param pollId in which poll
     * @param choices the options, counted from 0
     * @return the poll's status
     * @throws NotFound if there is none or the viewer may not see its status
     * @throws HasMoved if the viewer has moved away
     * @throws NotPermitted if the viewer blocks its author
     * @throws Invalid if it has ended, is the viewer's own, has no such option, or the viewer has voted already
     */
    @Transactional
    public long vote(Viewer viewer, long pollId, List<Integer> choices) {
        long voter = Objects.requireNonNull(viewer.accountId(), "nobody votes");
        Status status = statuses.requireVisible(viewer, polls.statusOf(pollId).orElseThrow(NotFound::new));
        reactors.requireMayReact(voter, status.accountId());
        LockedPoll poll = polls.lock(pollId).orElseThrow(NotFound::new);
        List<Long> before = polls.choices(pollId, voter);
        Instant now = clock.instant();
        List<String> mistakes = PollRules.mistakes(poll, voter, choices, before, now);
        if (!mistakes.isEmpty()) {
            throw new Invalid("Validation failed: " + String.join(", ", mistakes));
        }
        List<Long> votes = polls.vote(poll, voter, choices, before.isEmpty(), now);
        events.voted(new PollVoted(pollId, poll.statusId(), voter, votes));
        return poll.statusId();
    }
}

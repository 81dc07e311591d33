package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in the vote of an account of another server in a poll of ours, by the same rules as for people here. */
@ApplicationScoped
public class ReceiveVote {
    private StatusRepository statuses;
    private ReactorRepository reactors;
    private PollRepository polls;
    private PollEvents events;
    private Clock clock;

    /** What has become of it. */
    public enum Voted {
        /** It counts. */
        COUNTED,
        /** It does not: the poll has ended, the voter has voted already or may not see the status. */
        REFUSED,
        /** The status has no poll, or none with that option: it may be an answer. */
        NO_OPTION
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveVote() {}

    @Inject
    public ReceiveVote(
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
     * @param voterId a remote account
     * @param statusId a status of this server
     * @param option the text of an option
     * @param uri the id of the vote on its own server
     * @return what has become of it
     */
    @Transactional
    public Voted vote(long voterId, long statusId, String option, @Nullable String uri) {
        Optional<Status> visible = statuses.visible(Viewer.remote(voterId), List.of(statusId)).stream()
                .findFirst()
                .flatMap(statuses::findUnchecked)
                .filter(Status::isLocal);
        Long pollId = visible.map(Status::pollId).orElse(null);
        if (visible.isEmpty()) {
            return Voted.REFUSED;
        }
        int choice = pollId == null ? -1 : polls.option(pollId, option);
        if (pollId == null || choice < 0) {
            return Voted.NO_OPTION;
        }
        LockedPoll poll = polls.lock(pollId).orElse(null);
        if (poll == null || reactors.blocks(voterId, visible.get().accountId())) {
            return Voted.REFUSED;
        }
        Instant now = clock.instant();
        List<Long> before = polls.choices(pollId, voterId);
        if (!PollRules.mistakes(poll, voterId, List.of(choice), before, now).isEmpty()) {
            return Voted.REFUSED;
        }
        List<Long> votes = polls.vote(poll, voterId, List.of(choice), before.isEmpty(), now);
        if (uri != null) {
            polls.nameVote(votes.getFirst(), uri);
        }
        events.voted(new PollVoted(pollId, poll.statusId(), voterId, votes));
        return Voted.COUNTED;
    }
}

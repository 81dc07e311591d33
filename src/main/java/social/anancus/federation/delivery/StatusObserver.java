package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import social.anancus.core.status.PollEnded;
import social.anancus.core.status.PollVoted;
import social.anancus.core.status.StatusDeleted;
import social.anancus.core.status.StatusEdited;
import social.anancus.core.status.StatusPublished;
import social.anancus.federation.delivery.AudienceRepository.Breadth;
import social.anancus.federation.delivery.SubjectRepository.Subject;
import social.anancus.federation.mapping.ActivityWriter;

/** Tells of the statuses, reblogs and votes of people here. Runs in the transactions that changed them. */
@ApplicationScoped
public class StatusObserver {
    /** Polls are told of votes after this time, all together. */
    static final Duration VOTES_COLLECTED = Duration.ofMinutes(3);

    private SubjectRepository subjects;
    private AudienceRepository audiences;
    private ActivityWriter writer;
    private Dispatch dispatch;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected StatusObserver() {}

    @Inject
    StatusObserver(SubjectRepository subjects, AudienceRepository audiences, ActivityWriter writer, Dispatch dispatch) {
        this.subjects = subjects;
        this.audiences = audiences;
        this.writer = writer;
        this.dispatch = dispatch;
    }

    void published(@Observes StatusPublished event) {
        long id = event.statusId();
        local(id)
                .filter(subject -> audiences.anyOfStatus(id, Breadth.NEW))
                .ifPresent(subject ->
                        dispatch.later(subject.reblog() ? Told.REBLOG : Told.STATUS, subject.authorId(), id));
    }

    void edited(@Observes StatusEdited event) {
        long id = event.statusId();
        local(id)
                .filter(subject -> audiences.anyOfStatus(id, Breadth.CHANGE))
                .ifPresent(subject -> dispatch.later(Told.EDIT, subject.authorId(), id));
    }

    /** Written at once: when the job runs, the status may be purged, with all that says who has it. */
    void deleted(@Observes StatusDeleted event) {
        long id = event.statusId();
        if (!subjects.isLocal(event.accountId())) {
            return;
        }
        Long original = event.reblogOfId();
        if (original == null) {
            List<Inbox> audience = audiences.ofStatus(id, Breadth.DELETION);
            dispatch.now(Told.DELETION, event.accountId(), audience, () -> writer.delete(event.accountId(), id));
        } else {
            List<Inbox> audience = audiences.ofStatus(id, Breadth.NEW);
            dispatch.now(
                    Told.UNREBLOG,
                    event.accountId(),
                    audience,
                    () -> writer.undoAnnounce(event.accountId(), id, original));
        }
    }

    /** A vote from here in a poll elsewhere goes to its author; a vote in a poll here changes what others show. */
    void voted(@Observes PollVoted event) {
        Optional<Subject> poll = subjects.status(event.statusId());
        if (poll.isEmpty()) {
            return;
        }
        if (poll.get().local()) {
            if (!subjects.hidesTotals(event.pollId()) && audiences.anyOfStatus(event.statusId(), Breadth.POLL)) {
                dispatch.collected(Told.POLL, poll.get().authorId(), event.statusId(), VOTES_COLLECTED);
            }
        } else if (subjects.isLocal(event.accountId())) {
            List<Inbox> author = audiences.ofAccount(poll.get().authorId());
            writer.votes(event.voteIds())
                    .forEach(vote -> dispatch.now(Told.VOTE, event.accountId(), author, () -> Optional.of(vote)));
        }
    }

    void ended(@Observes PollEnded event) {
        long id = event.statusId();
        local(id)
                .filter(subject -> audiences.anyOfStatus(id, Breadth.POLL))
                .ifPresent(subject -> dispatch.later(Told.POLL, subject.authorId(), id));
    }

    private Optional<Subject> local(long statusId) {
        return subjects.status(statusId).filter(Subject::local);
    }
}

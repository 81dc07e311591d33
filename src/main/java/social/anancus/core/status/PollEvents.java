package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells the rest of the server of polls, inside the transaction. */
@ApplicationScoped
public class PollEvents {
    private Event<PollVoted> voted;
    private Event<PollEnded> ended;
    private Event<StatusTouched> touched;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PollEvents() {}

    @Inject
    public PollEvents(Event<PollVoted> voted, Event<PollEnded> ended, Event<StatusTouched> touched) {
        this.voted = voted;
        this.ended = ended;
        this.touched = touched;
    }

    void voted(PollVoted vote) {
        voted.fire(vote);
        touched.fire(new StatusTouched(vote.statusId()));
    }

    void ended(long pollId, long statusId) {
        ended.fire(new PollEnded(pollId, statusId));
        touched.fire(new StatusTouched(statusId));
    }
}

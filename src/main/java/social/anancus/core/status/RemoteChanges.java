package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What changes around the text of a status of another server. */
@ApplicationScoped
class RemoteChanges {
    private StatusRepository statuses;
    private PollRepository polls;
    private RemoteMediaRepository media;
    private RemoteExtrasRepository extras;
    private RemoteParts parts;
    private StatusEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RemoteChanges() {}

    @Inject
    RemoteChanges(
            StatusRepository statuses,
            PollRepository polls,
            RemoteMediaRepository media,
            RemoteExtrasRepository extras,
            RemoteParts parts,
            StatusEvents events) {
        this.statuses = statuses;
        this.polls = polls;
        this.media = media;
        this.extras = extras;
        this.parts = parts;
        this.events = events;
    }

    /** All that its author writes, to tell whether that has changed. */
    String state(Status status) {
        return String.join(
                "\n",
                status.content().html(),
                status.spoilerText(),
                String.valueOf(status.isSensitive()),
                String.valueOf(status.language()),
                String.valueOf(status.mediaIds()),
                media.state(status.id()),
                String.valueOf(status.pollId()));
    }

    /** All parts, after its author has changed it. */
    void change(Status status, RemoteStatus said, Instant now) {
        status.attach(media.attach(status.id(), said, now));
        ask(status, said.poll(), now);
        statuses.flush();
        parts.name(status, said);
        around(status, said, now);
    }

    private void ask(Status status, RemoteStatus.@Nullable Poll poll, Instant now) {
        Long old = status.pollId();
        if (old != null && poll != null && extras.sameQuestion(old, poll)) {
            extras.count(old, poll, now);
            return;
        }
        if (old != null) {
            polls.remove(old); // the votes were for other options
            status.ask(null);
        }
        if (poll != null) {
            status.ask(extras.ask(status, poll, now));
        }
    }

    /** Only what its author does not write: votes, counts, approval of its quote. */
    void refresh(Status status, RemoteStatus said, Instant now) {
        Long poll = status.pollId();
        if (poll != null && said.poll() != null && extras.sameQuestion(poll, said.poll())) {
            extras.count(poll, said.poll(), now);
        }
        status.allowQuotes(said.quotePolicy());
        around(status, said, now);
        events.touched(status.id());
    }

    private void around(Status status, RemoteStatus said, Instant now) {
        RemoteStatus.Quote quote = said.quote();
        if (quote != null) {
            extras.quote(status, quote, now);
        }
        extras.hint(status.id(), said.hints());
        extras.noteEmojis(said, now);
    }

    void tell(Status status) {
        events.edited(status);
    }
}

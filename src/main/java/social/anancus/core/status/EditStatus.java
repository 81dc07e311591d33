package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Changes what a local author has published, and keeps what it said before. */
@ApplicationScoped
public class EditStatus {
    private StatusRepository statuses;
    private StatusEditRepository edits;
    private PollRepository polls;
    private StatusParts parts;
    private StatusEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EditStatus() {}

    @Inject
    public EditStatus(
            StatusRepository statuses,
            StatusEditRepository edits,
            PollRepository polls,
            StatusParts parts,
            StatusEvents events,
            Clock clock) {
        this.statuses = statuses;
        this.edits = edits;
        this.polls = polls;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param wanted the change
     * @throws NotFound if there is no such status of this author
     * @throws Invalid if it says nothing or too much then
     */
    @Transactional
    public void edit(EditedStatus wanted) {
        Status status = statuses.lockUnchecked(wanted.statusId())
                .filter(found -> found.accountId() == wanted.accountId() && found.isLocal() && !found.isReblog())
                .orElseThrow(NotFound::new);
        StatusText before = text(status);
        List<Long> mediaBefore = status.mediaIds();
        String mediaStateBefore = edits.mediaState(status.id());
        List<Long> mediaIds = wanted.mediaIds() == null ? mediaBefore : wanted.mediaIds();
        String text = StatusLimits.stripped(wanted.content().text());
        String spoiler = StatusLimits.stripped(wanted.content().spoilerText());
        if (text.isEmpty() && mediaIds.isEmpty() && wanted.poll() == null) {
            throw new Invalid("Validation failed: Text can't be blank");
        }
        StatusLimits.validate(text, spoiler);
        keepFirst(status);
        parts.attach(status, mediaIds);
        parts.describe(status, wanted.mediaChanges());
        ComposedText composed = parts.compose(text, status.accountId());
        Boolean sensitive = wanted.content().sensitive();
        String language = wanted.content().language();
        StatusText after = new StatusText(
                text,
                composed.html(),
                spoiler,
                sensitive == null ? status.isSensitive() : sensitive || !spoiler.isEmpty(),
                language == null ? status.language() : language);
        Instant now = clock.instant();
        boolean pollChanged = changePoll(status, wanted, now);
        if (wanted.quotePolicy() != null) {
            status.allowQuotes(wanted.quotePolicy());
        }
        boolean changed = !after.equals(before)
                || !mediaIds.equals(mediaBefore)
                || pollChanged
                || !mediaStateBefore.equals(edits.mediaState(status.id()));
        status.attach(mediaIds);
        if (!changed) {
            return;
        }
        status.say(after);
        status.edited(now);
        parts.link(status, composed);
        statuses.flush();
        edits.keep(status.id(), now);
        events.edited(status);
    }

    /** What it said from the start is kept when it is changed for the first time. */
    private void keepFirst(Status status) {
        if (!edits.any(status.id())) {
            edits.keep(status.id(), status.createdAt());
        }
    }

    private boolean changePoll(Status status, EditedStatus wanted, Instant now) {
        PollDraft poll = wanted.poll();
        if (poll == null) {
            if (status.pollId() == null) {
                return false;
            }
            polls.remove(Objects.requireNonNull(status.pollId()));
            status.ask(null);
            return true;
        }
        poll.validate();
        Long old = status.pollId();
        if (old != null && polls.sameQuestion(old, poll)) {
            return false;
        }
        if (old != null) {
            polls.remove(old); // the votes were for other options
        }
        parts.ask(status, poll, now);
        return true;
    }

    private static StatusText text(Status status) {
        return new StatusText(
                Objects.requireNonNullElse(status.sourceText(), ""),
                status.content(),
                status.spoilerText(),
                status.isSensitive(),
                status.language());
    }
}

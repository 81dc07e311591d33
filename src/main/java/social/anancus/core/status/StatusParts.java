package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import social.anancus.core.tag.Tag;
import social.anancus.core.tag.TagRepository;
import social.anancus.platform.error.Invalid;

/** Puts a status together with what belongs to it: text, mentions, tags, media, poll and quote. */
@ApplicationScoped
public class StatusParts {
    private StatusRepository statuses;
    private ComposeText composeText;
    private TagRepository tags;
    private StatusMediaRepository media;
    private PollRepository polls;
    private QuoteRepository quotes;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusParts() {}

    @Inject
    public StatusParts(
            StatusRepository statuses,
            ComposeText composeText,
            TagRepository tags,
            StatusMediaRepository media,
            PollRepository polls,
            QuoteRepository quotes) {
        this.statuses = statuses;
        this.composeText = composeText;
        this.tags = tags;
        this.media = media;
        this.polls = polls;
        this.quotes = quotes;
    }

    ComposedText compose(String text, long authorId) {
        return composeText.compose(text, authorId);
    }

    /**
     * @throws Invalid if an attachment is not the author's, belongs elsewhere, is not ready, or does not go with the others
     */
    void attach(Status status, List<Long> mediaIds) {
        media.attach(status, mediaIds);
    }

    void describe(Status status, List<EditedStatus.MediaChange> changes) {
        media.change(status.id(), changes);
    }

    void ask(Status status, PollDraft poll, Instant now) {
        status.ask(polls.add(status, poll, now));
    }

    /** Notes who is mentioned and which tags it has. */
    void link(Status status, ComposedText composed) {
        List<Long> mentioned = composed.reachable();
        statuses.silenceMentions(status.id(), mentioned);
        statuses.mention(status.id(), mentioned);
        statuses.tag(
                status.id(),
                tags.findOrCreate(composed.tags()).stream().map(Tag::id).toList());
    }

    void quote(Status status, long quotedId, Instant now) {
        quotes.quote(status, quotedId, now);
    }
}

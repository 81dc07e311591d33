package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountCounters;
import social.anancus.core.tag.Tag;
import social.anancus.core.tag.TagRepository;
import social.anancus.platform.error.Invalid;

/** Puts a status together with what belongs to it: text, mentions, tags, media, poll, quote and counters. */
@ApplicationScoped
public class StatusParts {
    private StatusRepository statuses;
    private ComposeText composeText;
    private TagRepository tags;
    private StatusMediaRepository media;
    private PollRepository polls;
    private QuoteRepository quotes;
    private AccountCounters counters;

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
            QuoteRepository quotes,
            AccountCounters counters) {
        this.statuses = statuses;
        this.composeText = composeText;
        this.tags = tags;
        this.media = media;
        this.polls = polls;
        this.quotes = quotes;
        this.counters = counters;
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

    void countNew(Status status, @Nullable Status parent, Instant now) {
        if (status.visibility() != Visibility.DIRECT) {
            counters.statusPublished(status.accountId(), now);
        }
        if (parent != null && status.visibility().isOpen()) {
            statuses.count(parent.id(), StatusCounter.REPLIES, 1);
        }
    }

    void countDeleted(Status status) {
        if (status.visibility() != Visibility.DIRECT) {
            counters.statusRemoved(status.accountId());
        }
        Long parent = status.inReplyToId();
        if (parent != null && status.visibility().isOpen()) {
            statuses.count(parent, StatusCounter.REPLIES, -1);
        }
    }
}

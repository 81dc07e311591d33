package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Publishes what a local author writes. */
@ApplicationScoped
public class PublishStatus {
    private StatusDrafts drafts;
    private StatusRepository statuses;
    private IdempotencyRepository idempotency;
    private StatusParts parts;
    private EnterStatus enterStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PublishStatus() {}

    @Inject
    public PublishStatus(
            StatusDrafts drafts,
            StatusRepository statuses,
            IdempotencyRepository idempotency,
            StatusParts parts,
            EnterStatus enterStatus) {
        this.drafts = drafts;
        this.statuses = statuses;
        this.idempotency = idempotency;
        this.parts = parts;
        this.enterStatus = enterStatus;
    }

    /**
     * @param wanted the status
     * @return what was made, or was made before with the same key
     * @throws Invalid if it is empty or too long, or its poll or media are not allowed
     * @throws NotFound if what it answers or quotes is not there for the author
     * @throws UnexpectedMentions if somebody is mentioned whom the client did not expect
     */
    @Transactional
    public Posted publish(NewStatus wanted) {
        Instant now = drafts.now();
        String key = wanted.idempotencyKey();
        if (key != null) {
            Long made = idempotency.claim(wanted.accountId(), key, now).statusId();
            if (made != null) {
                return new Posted(made, false);
            }
        }
        Status parent = parent(wanted);
        Status status = make(wanted, parent, now);
        if (key != null) {
            idempotency.note(wanted.accountId(), key, new IdempotencyRepository.Made(status.id(), null));
        }
        enterStatus.enter(status, parent, now);
        return new Posted(status.id(), true);
    }

    private Status make(NewStatus wanted, @Nullable Status parent, Instant now) {
        StatusDraft draft = drafts.draft(wanted);
        ComposedText composed = parts.compose(draft.text(), wanted.accountId());
        requireExpected(wanted.allowedMentions(), composed.reachable());
        Status status = Status.local(
                drafts.nextId(),
                wanted.accountId(),
                draft.visibility(),
                draft.say(composed.html()),
                wanted.applicationId(),
                now);
        status.allowQuotes(draft.quotePolicy());
        if (parent != null) {
            status.answer(parent);
        }
        if (status.conversationId() == null) {
            status.joinConversation(statuses.newConversation());
        }
        status.attach(wanted.mediaIds());
        statuses.add(status);
        parts.attach(status, wanted.mediaIds());
        PollDraft poll = wanted.poll();
        if (poll != null) {
            parts.ask(status, poll, now);
        }
        parts.link(status, composed);
        if (wanted.quotedStatusId() != null) {
            parts.quote(status, wanted.quotedStatusId(), now);
        }
        return status;
    }

    private @Nullable Status parent(NewStatus wanted) {
        Long id = wanted.inReplyToId();
        if (id == null) {
            return null;
        }
        Viewer author = Viewer.local(wanted.accountId());
        try {
            Status found = statuses.requireVisible(author, id);
            Long original = found.reblogOfId();
            return original == null ? found : statuses.requireVisible(author, original);
        } catch (NotFound e) {
            throw new NotFound("The post you are trying to reply to does not appear to exist.");
        }
    }

    private static void requireExpected(@Nullable List<Long> allowed, List<Long> mentioned) {
        if (allowed != null) {
            List<Long> unexpected =
                    mentioned.stream().filter(id -> !allowed.contains(id)).toList();
            if (!unexpected.isEmpty()) {
                throw new UnexpectedMentions(unexpected);
            }
        }
    }
}

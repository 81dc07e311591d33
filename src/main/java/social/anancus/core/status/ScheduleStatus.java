package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Keeps a status to publish it later. */
@ApplicationScoped
public class ScheduleStatus {
    private StatusDrafts drafts;
    private StatusRepository statuses;
    private IdempotencyRepository idempotency;
    private ScheduledStatusRepository scheduled;
    private ScheduleRules rules;
    private ScheduledParts parts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ScheduleStatus() {}

    @Inject
    public ScheduleStatus(
            StatusDrafts drafts,
            StatusRepository statuses,
            IdempotencyRepository idempotency,
            ScheduledStatusRepository scheduled,
            ScheduleRules rules,
            ScheduledParts parts) {
        this.drafts = drafts;
        this.statuses = statuses;
        this.idempotency = idempotency;
        this.scheduled = scheduled;
        this.rules = rules;
        this.parts = parts;
    }

    /**
     * @param wanted the status
     * @param at when it is to be published
     * @return the id of the scheduled status, which is made now or was made before with the same key
     * @throws Invalid if it could not be published now, is to be published too soon, or is one too many
     * @throws NotFound if what it answers is not there for the author
     */
    @Transactional
    public long schedule(NewStatus wanted, Instant at) {
        Instant now = drafts.now();
        long author = wanted.accountId();
        String key = wanted.idempotencyKey();
        if (key != null) {
            Long made = idempotency.claim(author, key, now).scheduledStatusId();
            if (made != null) {
                return made;
            }
        }
        StatusDraft draft = drafts.draft(wanted);
        requireThere(wanted);
        rules.requireLater(at, now);
        scheduled.lockOwner(author);
        rules.requireRoom(author);
        rules.requireRoomOn(author, at);
        long id = parts.add(author, at, ScheduledContent.of(wanted, draft), wanted.mediaIds(), now);
        if (key != null) {
            idempotency.note(author, key, new IdempotencyRepository.Made(null, id));
        }
        return id;
    }

    private void requireThere(NewStatus wanted) {
        Long parent = wanted.inReplyToId();
        Viewer author = Viewer.local(wanted.accountId());
        if (parent != null && statuses.visible(author, List.of(parent)).isEmpty()) {
            throw new NotFound("The post you are trying to reply to does not appear to exist.");
        }
    }
}

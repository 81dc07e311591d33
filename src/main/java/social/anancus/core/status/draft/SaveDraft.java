package social.anancus.core.status.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.StatusLimits;
import social.anancus.core.status.StatusMediaRepository;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Keeps what somebody has written so far. */
@ApplicationScoped
public class SaveDraft {
    /** How many drafts a person may have. */
    public static final int MOST = 100;

    /** What is far longer than any status was never meant to be one. */
    private static final int MOST_CHARACTERS = 20 * StatusLimits.MOST_CHARACTERS;

    private DraftRepository drafts;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SaveDraft() {}

    @Inject
    public SaveDraft(DraftRepository drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param accountId who writes
     * @param id the draft to change; null for a new one
     * @param content what it says
     * @param mediaIds its attachments; those that are not the author's own free ones are passed over when it is read
     * @return the id of the draft
     * @throws NotFound if the account has no such draft
     * @throws Invalid if it is far too long, or one draft too many
     */
    @Transactional
    public long save(long accountId, @Nullable Long id, DraftContent content, List<Long> mediaIds) {
        if (content.text().length() + content.spoilerText().length() > MOST_CHARACTERS
                || mediaIds.size() > StatusMediaRepository.MOST) {
            throw new Invalid("Validation failed: the draft is too long");
        }
        Instant now = clock.instant();
        if (id != null) {
            if (!drafts.change(accountId, id, content, mediaIds, now)) {
                throw new NotFound();
            }
            return id;
        }
        if (drafts.countLocked(accountId) >= MOST) {
            throw new Invalid("Validation failed: there are " + MOST + " drafts already");
        }
        return drafts.add(accountId, content, mediaIds, now);
    }
}

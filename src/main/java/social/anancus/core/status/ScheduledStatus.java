package social.anancus.core.status;

import java.time.Instant;
import java.util.List;

/**
 * A status that is to be published later.
 *
 * @param id its own id, not that of the status to come
 * @param accountId the author
 * @param scheduledAt when
 * @param content what
 * @param mediaIds its attachments, kept for it
 */
public record ScheduledStatus(
        long id, long accountId, Instant scheduledAt, ScheduledContent content, List<Long> mediaIds) {
    public ScheduledStatus {
        mediaIds = List.copyOf(mediaIds);
    }
}

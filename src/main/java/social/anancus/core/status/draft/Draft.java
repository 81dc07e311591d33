package social.anancus.core.status.draft;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody began to write.
 *
 * @param id its id
 * @param content what it says so far
 * @param mediaIds its attachments, as far as they are still there
 * @param updatedAt when it was saved last
 */
public record Draft(long id, DraftContent content, List<Long> mediaIds, Instant updatedAt) {
    public Draft {
        mediaIds = List.copyOf(mediaIds);
    }
}

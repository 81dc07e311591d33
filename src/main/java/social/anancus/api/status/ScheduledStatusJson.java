package social.anancus.api.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.media.MediaAttachmentJson;
import social.anancus.core.status.ScheduledContent;
import social.anancus.core.status.ScheduledStatus;

/** The entity ScheduledStatus (https://docs.joinmastodon.org/entities/ScheduledStatus/). */
public record ScheduledStatusJson(
        String id, Instant scheduledAt, Content params, List<MediaAttachmentJson> mediaAttachments) {

    /** What is to be published; the last three tell clients nothing and are there because they always were. */
    public record Content(
            String text,
            @Nullable Poll poll,
            @Nullable List<String> mediaIds,
            boolean sensitive,
            String spoilerText,
            String visibility,
            @Nullable Long inReplyToId,
            @Nullable String language,
            @Nullable Long applicationId,
            @Nullable Instant scheduledAt,
            @Nullable String idempotency,
            boolean withRateLimit) {}

    /** A poll that is not open yet; the time in seconds. */
    public record Poll(List<String> options, long expiresIn, boolean multiple, boolean hideTotals) {}

    /**
     * @param status a scheduled status
     * @param media its attachments in their order
     * @return its wire form
     */
    static ScheduledStatusJson of(ScheduledStatus status, List<MediaAttachmentJson> media) {
        ScheduledContent content = status.content();
        ScheduledContent.Poll poll = content.poll();
        return new ScheduledStatusJson(
                Long.toString(status.id()),
                status.scheduledAt(),
                new Content(
                        content.text(),
                        poll == null
                                ? null
                                : new Poll(poll.options(), poll.expiresIn(), poll.multiple(), poll.hideTotals()),
                        status.mediaIds().isEmpty()
                                ? null
                                : status.mediaIds().stream()
                                        .map(String::valueOf)
                                        .toList(),
                        content.sensitive(),
                        content.spoilerText(),
                        content.visibility().wireName(),
                        content.inReplyToId(),
                        content.language(),
                        content.applicationId(),
                        null,
                        content.idempotencyKey(),
                        false),
                media);
    }
}

package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.anancus.api.media.MediaAttachmentJson;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.status.ScheduledStatus;

/** Makes {@link ScheduledStatusJson}, in one statement for any number. */
@ApplicationScoped
public class ScheduledStatusJsonMapper {
    private MediaAttachmentRepository attachments;
    private MediaUrls urls;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ScheduledStatusJsonMapper() {}

    @Inject
    public ScheduledStatusJsonMapper(MediaAttachmentRepository attachments, MediaUrls urls) {
        this.attachments = attachments;
        this.urls = urls;
    }

    /**
     * @param statuses scheduled statuses
     * @return their wire forms, in the same order
     */
    List<ScheduledStatusJson> toJson(List<ScheduledStatus> statuses) {
        List<Long> ids =
                statuses.stream().flatMap(status -> status.mediaIds().stream()).toList();
        Map<Long, MediaAttachment> found =
                attachments.findAll(ids).stream().collect(Collectors.toMap(MediaAttachment::id, Function.identity()));
        return statuses.stream()
                .map(status -> ScheduledStatusJson.of(
                        status,
                        status.mediaIds().stream()
                                .map(found::get)
                                .filter(Objects::nonNull)
                                .map(each -> MediaAttachmentJson.of(each, urls))
                                .toList()))
                .toList();
    }
}

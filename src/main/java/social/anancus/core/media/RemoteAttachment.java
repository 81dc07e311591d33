package social.anancus.core.media;

import org.jspecify.annotations.Nullable;

/**
 * An attachment whose file lies on another server, and what of it is stored here.
 *
 * @param id the attachment
 * @param type what it is
 * @param domain the domain of its account; null for uploads
 * @param remoteUrl where it lies
 * @param thumbnailUrl where a picture of it lies; null for nowhere
 * @param statusId the status to which it belongs; null for none
 * @param originalKey its file stored here; null for not yet
 * @param smallKey a small picture of it stored here; null for not yet
 */
public record RemoteAttachment(
        long id,
        MediaType type,
        @Nullable String domain,
        String remoteUrl,
        @Nullable String thumbnailUrl,
        @Nullable Long statusId,
        @Nullable String originalKey,
        @Nullable String smallKey) {
    boolean isComplete() {
        boolean picture = smallKey != null || thumbnailUrl == null || type == MediaType.IMAGE;
        return originalKey != null && picture;
    }
}

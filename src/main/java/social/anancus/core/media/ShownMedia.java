package social.anancus.core.media;

import org.jspecify.annotations.Nullable;
import social.anancus.core.media.ProcessedMedia.Timing;

/**
 * A picture, a film or music as it is shown.
 *
 * @param id the attachment
 * @param type what it is
 * @param url where it is; null until it is processed
 * @param previewUrl where a small picture of it is; null for none
 * @param remoteUrl where it is on its owner's server; null for uploads
 * @param previewRemoteUrl where a small picture of it is on its owner's server
 * @param description what is to be seen or heard; null for nothing said
 * @param blurhash its colours
 * @param focus where the eye should rest; null for nowhere in particular
 * @param sizes how large it is
 * @param timing how long it plays; null for pictures
 */
public record ShownMedia(
        long id,
        MediaType type,
        @Nullable String url,
        @Nullable String previewUrl,
        @Nullable String remoteUrl,
        @Nullable String previewRemoteUrl,
        @Nullable String description,
        @Nullable String blurhash,
        @Nullable Focus focus,
        Sizes sizes,
        @Nullable Timing timing) {
    /**
     * How large it is, as far as that is known.
     *
     * @param original the file itself
     * @param small the small picture of it
     */
    public record Sizes(
            @Nullable PixelSize original, @Nullable PixelSize small) {}

    /**
     * @param attachment an attachment
     * @param urls knows where files are
     */
    public static ShownMedia of(MediaAttachment attachment, MediaUrls urls) {
        return new ShownMedia(
                attachment.id(),
                attachment.type(),
                url(attachment, urls),
                previewUrl(attachment, urls),
                attachment.remoteUrl(),
                attachment.thumbnailRemoteUrl(),
                attachment.description(),
                attachment.blurhash(),
                attachment.focus(),
                new Sizes(attachment.size(), attachment.smallSize()),
                attachment.timing());
    }

    /**
     * @param text another description, such as it had before; null for none
     * @return the same with that description
     */
    public ShownMedia describedAs(@Nullable String text) {
        return new ShownMedia(
                id, type, url, previewUrl, remoteUrl, previewRemoteUrl, text, blurhash, focus, sizes, timing);
    }

    private static @Nullable String url(MediaAttachment attachment, MediaUrls urls) {
        if (attachment.processing() != ProcessingState.DONE) {
            return null;
        }
        String own = urls.of(attachment.original().key());
        if (own != null || attachment.remoteUrl() == null) {
            return own;
        }
        // what cannot be shown here is left where it is
        return attachment.type() == MediaType.UNKNOWN ? null : urls.proxied(attachment.id(), false);
    }

    private static @Nullable String previewUrl(MediaAttachment attachment, MediaUrls urls) {
        String chosen = attachment.thumbnail().key();
        String own = urls.of(chosen == null ? attachment.small().key() : chosen);
        if (own != null) {
            return own;
        }
        boolean elsewhere =
                attachment.remoteUrl() != null && attachment.original().key() == null;
        if (elsewhere && attachment.type() == MediaType.IMAGE || attachment.thumbnailRemoteUrl() != null) {
            return urls.proxied(attachment.id(), true);
        }
        return attachment.type() == MediaType.IMAGE ? url(attachment, urls) : null;
    }
}

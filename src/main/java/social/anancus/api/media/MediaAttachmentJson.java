package social.anancus.api.media;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.Focus;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaType;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.PixelSize;
import social.anancus.core.media.ProcessedMedia.Timing;
import social.anancus.core.media.ProcessingState;
import social.anancus.platform.json.Kept;

/**
 * A picture, a film or music: Mastodon's entity MediaAttachment.
 *
 * @param id its id
 * @param type {@code image}, {@code gifv}, {@code video}, {@code audio} or {@code unknown}
 * @param url where it is; null until it is processed
 * @param previewUrl where a small picture of it is; null for none
 * @param remoteUrl where it is on its owner's server; null for uploads
 * @param previewRemoteUrl where a small picture of it is on its owner's server
 * @param meta sizes, timing and focus, as far as they are known; null where nothing is
 * @param description what is to be seen or heard; null for nothing said
 * @param blurhash its colours
 */
@Kept
public record MediaAttachmentJson(
        String id,
        String type,
        @Nullable String url,
        @Nullable String previewUrl,
        @Nullable String remoteUrl,
        @Nullable String previewRemoteUrl,
        @Nullable Map<String, Object> meta,
        @Nullable String description,
        @Nullable String blurhash) {
    /**
     * @param attachment an attachment
     * @param urls knows where files are
     */
    public static MediaAttachmentJson of(MediaAttachment attachment, MediaUrls urls) {
        Map<String, Object> meta = meta(attachment);
        return new MediaAttachmentJson(
                Long.toString(attachment.id()),
                attachment.type().wireName(),
                url(attachment, urls),
                previewUrl(attachment, urls),
                attachment.remoteUrl(),
                attachment.thumbnailRemoteUrl(),
                meta.isEmpty() ? null : meta,
                attachment.description(),
                attachment.blurhash());
    }

    /**
     * @param text another description, such as it had before; null for none
     * @return the same with that description
     */
    public MediaAttachmentJson describedAs(@Nullable String text) {
        return new MediaAttachmentJson(id, type, url, previewUrl, remoteUrl, previewRemoteUrl, meta, text, blurhash);
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

    private static Map<String, Object> meta(MediaAttachment attachment) {
        Map<String, Object> meta = new LinkedHashMap<>();
        Focus focus = attachment.focus();
        if (focus != null) {
            meta.put("focus", Map.of("x", focus.x(), "y", focus.y()));
        }
        Map<String, Object> original = original(attachment);
        if (!original.isEmpty()) {
            meta.put("original", original);
        }
        PixelSize small = attachment.smallSize();
        if (small != null) {
            meta.put("small", size(small));
        }
        return meta;
    }

    private static Map<String, Object> original(MediaAttachment attachment) {
        Map<String, Object> original = new LinkedHashMap<>();
        PixelSize size = attachment.size();
        Timing timing = attachment.timing();
        if (size != null && timing == null) {
            return size(size);
        }
        if (size != null) {
            original.put("width", size.width());
            original.put("height", size.height());
        }
        if (timing != null) {
            if (timing.frameRate() != null) {
                original.put("frame_rate", timing.frameRate());
            }
            original.put("duration", timing.seconds());
            original.put("bitrate", timing.bitRate());
        }
        return original;
    }

    private static Map<String, Object> size(PixelSize size) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("width", size.width());
        json.put("height", size.height());
        json.put("size", size.width() + "x" + size.height());
        json.put("aspect", (double) size.width() / size.height());
        return json;
    }
}

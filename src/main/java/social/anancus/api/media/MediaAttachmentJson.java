package social.anancus.api.media;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.Focus;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.PixelSize;
import social.anancus.core.media.ProcessedMedia.Timing;
import social.anancus.core.media.ShownMedia;
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
        return of(ShownMedia.of(attachment, urls));
    }

    /**
     * @param shown an attachment
     */
    public static MediaAttachmentJson of(ShownMedia shown) {
        Map<String, Object> meta = meta(shown);
        return new MediaAttachmentJson(
                Long.toString(shown.id()),
                shown.type().wireName(),
                shown.url(),
                shown.previewUrl(),
                shown.remoteUrl(),
                shown.previewRemoteUrl(),
                meta.isEmpty() ? null : meta,
                shown.description(),
                shown.blurhash());
    }

    /**
     * @param text another description, such as it had before; null for none
     * @return the same with that description
     */
    public MediaAttachmentJson describedAs(@Nullable String text) {
        return new MediaAttachmentJson(id, type, url, previewUrl, remoteUrl, previewRemoteUrl, meta, text, blurhash);
    }

    private static Map<String, Object> meta(ShownMedia shown) {
        Map<String, Object> meta = new LinkedHashMap<>();
        Focus focus = shown.focus();
        if (focus != null) {
            meta.put("focus", Map.of("x", focus.x(), "y", focus.y()));
        }
        Map<String, Object> original = original(shown);
        if (!original.isEmpty()) {
            meta.put("original", original);
        }
        PixelSize small = shown.sizes().small();
        if (small != null) {
            meta.put("small", size(small));
        }
        return meta;
    }

    private static Map<String, Object> original(ShownMedia shown) {
        Map<String, Object> original = new LinkedHashMap<>();
        PixelSize size = shown.sizes().original();
        Timing timing = shown.timing();
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

package social.anancus.api.instance;

import java.util.List;
import social.anancus.core.media.MediaLimits;
import social.anancus.core.status.StatusLimits;
import social.anancus.platform.text.TextLength;

/** How much of each thing there may be; both forms of the instance show these. */
final class Limits {
    private static final List<String> MEDIA_TYPES = List.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/heic",
            "image/heif",
            "image/webp",
            "image/avif",
            "video/webm",
            "video/mp4",
            "video/quicktime",
            "video/ogg",
            "audio/wave",
            "audio/wav",
            "audio/x-wav",
            "audio/vnd.wave",
            "audio/ogg",
            "audio/vorbis",
            "audio/mpeg",
            "audio/mp3",
            "audio/webm",
            "audio/flac",
            "audio/aac",
            "audio/m4a",
            "audio/x-m4a",
            "audio/mp4",
            "audio/3gpp");

    private Limits() {}

    /** Of statuses. */
    record Statuses(int maxCharacters, int maxMediaAttachments, int charactersReservedPerUrl) {
        static Statuses ours() {
            return new Statuses(StatusLimits.MOST_CHARACTERS, 4, TextLength.URL_LENGTH);
        }
    }

    /** Of attachments. */
    record Media(
            List<String> supportedMimeTypes,
            int descriptionLimit,
            long imageSizeLimit,
            long imageMatrixLimit,
            long videoSizeLimit,
            int videoFrameRateLimit,
            long videoMatrixLimit) {
        static Media ours() {
            return new Media(
                    MEDIA_TYPES,
                    MediaLimits.DESCRIPTION,
                    MediaLimits.IMAGE_BYTES,
                    MediaLimits.IMAGE_PIXELS,
                    MediaLimits.VIDEO_BYTES,
                    MediaLimits.FRAME_RATE,
                    MediaLimits.VIDEO_PIXELS);
        }
    }

    /** Of attachments, as the older form has it. */
    record V1Media(
            List<String> supportedMimeTypes,
            long imageSizeLimit,
            long imageMatrixLimit,
            long videoSizeLimit,
            int videoFrameRateLimit,
            long videoMatrixLimit) {
        static V1Media ours() {
            Media all = Media.ours();
            return new V1Media(
                    all.supportedMimeTypes(),
                    all.imageSizeLimit(),
                    all.imageMatrixLimit(),
                    all.videoSizeLimit(),
                    all.videoFrameRateLimit(),
                    all.videoMatrixLimit());
        }
    }

    /** Of polls; times in seconds. */
    record Polls(int maxOptions, int maxCharactersPerOption, int minExpiration, int maxExpiration) {
        static Polls ours() {
            return new Polls(4, 50, 300, 2_629_746);
        }
    }
}

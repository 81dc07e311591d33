package social.anancus.web.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.Focus;
import social.anancus.core.media.PixelSize;
import social.anancus.core.media.ProcessedMedia.Timing;
import social.anancus.core.media.ShownMedia;
import social.anancus.platform.text.VisibleText;

/** Makes {@link MediaItem}s. */
final class MediaItems {
    /** Beyond this the eye rests rather at the edge than in the middle. */
    private static final double ASIDE = 0.34;

    private static final int SECONDS = 60;

    private MediaItems() {}

    static List<MediaItem> of(List<ShownMedia> media, Speech speech) {
        List<MediaItem> items = new ArrayList<>(media.size());
        for (int i = 0; i < media.size(); i++) {
            ShownMedia each = media.get(i);
            String description = description(each);
            String label = speech.text(
                    description.isEmpty() ? "statuses.media.undescribed" : "statuses.media.alt", i + 1, media.size());
            items.add(item(each, description, label));
        }
        return items;
    }

    /** Empty where nothing is said, or nothing that can be seen. */
    private static String description(ShownMedia media) {
        String said = media.description();
        return said == null || VisibleText.isNothing(said) ? "" : VisibleText.closed(said.strip());
    }

    private static MediaItem item(ShownMedia media, String description, String label) {
        PixelSize size = Objects.requireNonNullElse(
                media.sizes().original(),
                Objects.requireNonNullElse(media.sizes().small(), new PixelSize(0, 0)));
        return new MediaItem(
                media.id(),
                kind(media),
                media.url(),
                media.previewUrl(),
                description,
                label,
                focus(media.focus()),
                size.width() == 0 ? null : (Integer) size.width(),
                size.height() == 0 ? null : (Integer) size.height(),
                length(media.timing()),
                Origins.orNull(media.remoteUrl()));
    }

    private static MediaItem.Kind kind(ShownMedia media) {
        if (media.url() == null) {
            return MediaItem.Kind.FILE;
        }
        return switch (media.type()) {
            case IMAGE -> MediaItem.Kind.IMAGE;
            case GIFV -> MediaItem.Kind.GIF;
            case VIDEO -> MediaItem.Kind.VIDEO;
            case AUDIO -> MediaItem.Kind.AUDIO;
            case UNKNOWN -> MediaItem.Kind.FILE;
        };
    }

    /** Style sheets know nine places; a style of its own for each picture is not allowed to stand in a page. */
    private static @Nullable String focus(@Nullable Focus focus) {
        if (focus == null) {
            return null;
        }
        String across = focus.x() < -ASIDE ? "left" : focus.x() > ASIDE ? "right" : "";
        String down = focus.y() > ASIDE ? "top" : focus.y() < -ASIDE ? "bottom" : "";
        String both = (down + " " + across).strip();
        return both.isEmpty() ? null : both;
    }

    private static @Nullable String length(@Nullable Timing timing) {
        if (timing == null) {
            return null;
        }
        long seconds = Math.round(timing.seconds());
        return seconds / SECONDS + ":" + (seconds % SECONDS < 10 ? "0" : "") + seconds % SECONDS;
    }
}

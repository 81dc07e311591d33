package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.Focus;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.PixelSize;
import social.anancus.core.media.ProcessedMedia;
import social.anancus.core.media.ProcessingState;
import social.anancus.core.status.StatusView;

/** The larger parts of a {@link Note}: its files and its poll. */
final class NoteParts {
    private NoteParts() {}

    /** In the order of the status; what is still being made is not there yet. */
    static List<ObjectNode> attachments(StatusView view, List<MediaAttachment> files, MediaUrls media) {
        Map<Long, MediaAttachment> byId = new HashMap<>();
        files.forEach(file -> byId.put(file.id(), file));
        List<ObjectNode> all = new ArrayList<>();
        for (Long id : view.mediaIds()) {
            MediaAttachment file = byId.get(id);
            String url = file == null ? null : url(file, media);
            if (file != null && url != null) {
                all.add(document(file, url, media));
            }
        }
        return all;
    }

    private static @Nullable String url(MediaAttachment file, MediaUrls media) {
        return file.processing() == ProcessingState.DONE
                ? media.of(file.original().key())
                : null;
    }

    private static ObjectNode document(MediaAttachment file, String url, MediaUrls media) {
        ObjectNode document = Nodes.object("Document");
        Nodes.putIfAny(document, "mediaType", file.original().type());
        document.put("url", url);
        Nodes.putIfAny(document, "name", file.description());
        Nodes.putIfAny(document, "blurhash", file.blurhash());
        Focus focus = file.focus();
        if (focus != null) {
            document.putArray("focalPoint").add(focus.x()).add(focus.y());
        }
        PixelSize size = file.size();
        if (size != null && size.width() > 0 && size.height() > 0) {
            document.put("width", size.width()).put("height", size.height());
        }
        ProcessedMedia.Timing timing = file.timing();
        if (timing != null) {
            document.put(
                    "duration",
                    Duration.ofMillis(Math.round(timing.seconds() * 1000)).toString());
        }
        String icon = media.of(file.thumbnail().key());
        if (icon != null) {
            document.set("icon", Nodes.image(icon, file.thumbnail().type()));
        }
        return document;
    }

    /** Adds what makes a {@code Question} of it. */
    static void ask(ObjectNode note, StatusView.Poll poll, @Nullable Instant endedAt, Instant now) {
        Instant end = poll.expiresAt();
        boolean over = endedAt != null || end != null && !end.isAfter(now);
        boolean counted = over || !poll.hideTotals();
        List<ObjectNode> options = new ArrayList<>();
        for (int i = 0; i < poll.options().size(); i++) {
            ObjectNode votes = Nodes.object("Collection");
            if (counted && i < poll.tallies().size()) {
                votes.put("totalItems", poll.tallies().get(i));
            }
            ObjectNode option = Nodes.object("Note").put("name", poll.options().get(i));
            option.set("replies", votes);
            options.add(option);
        }
        note.set(poll.multiple() ? "anyOf" : "oneOf", Nodes.nodes(options));
        if (end != null) {
            note.put("endTime", Nodes.time(end));
        }
        if (over) {
            note.put("closed", Nodes.time(end != null && !end.isAfter(now) ? end : Objects.requireNonNull(endedAt)));
        }
        if (poll.votersCount() != null) {
            note.put("votersCount", poll.votersCount());
        }
    }
}

package social.anancus.core.notification.announcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as it was when it was read.
 *
 * @param id its id
 * @param text as it was typed
 * @param allDay whether of its times only the days count
 * @param startsAt when what it announces begins; may be null
 * @param endsAt when that ends; may be null
 * @param publishedAt since when it is shown
 * @param updatedAt when it was changed last
 * @param read whether the viewer has dismissed it
 * @param reactions the reactions, the oldest first
 */
public record Announcement(
        long id,
        String text,
        boolean allDay,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        Instant publishedAt,
        Instant updatedAt,
        boolean read,
        List<AnnouncementReaction> reactions) {
    public Announcement {
        reactions = List.copyOf(reactions);
    }

    /** The same with its reactions. */
    Announcement with(List<AnnouncementReaction> found) {
        return new Announcement(id, text, allDay, startsAt, endsAt, publishedAt, updatedAt, read, found);
    }
}

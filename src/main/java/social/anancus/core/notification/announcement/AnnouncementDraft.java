package social.anancus.core.notification.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be announced.
 *
 * @param text the text, with links, handles, hashtags and custom emojis
 * @param allDay whether of its times only the days count
 * @param startsAt when what it announces begins; may be null
 * @param endsAt when that ends, and the announcement disappears; may be null
 * @param publishAt when it is shown; null for at once
 */
public record AnnouncementDraft(
        String text,
        boolean allDay,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant publishAt) {}

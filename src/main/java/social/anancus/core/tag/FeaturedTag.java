package social.anancus.core.tag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tag that somebody shows on the profile.
 *
 * @param id its id on the profile
 * @param tagId the tag
 * @param name as the person wrote it, without {@code #}
 * @param statusesCount how many statuses of the person that all may see have it
 * @param lastStatusAt when the last of those was written; null if there is none
 */
public record FeaturedTag(
        long id,
        long tagId,
        String name,
        long statusesCount,
        @Nullable Instant lastStatusAt) {}

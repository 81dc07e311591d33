package social.anancus.core.timeline.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides in which public streams a status appears.
 *
 * @param id the status
 * @param open whether it is public, no reblog, and its author neither silenced nor suspended; else it is in none
 * @param reply whether it answers somebody else: then it is only in the streams of its tags
 * @param local whether it was written here
 * @param media whether it has attachments
 * @param language its language; null if unknown
 * @param tags its hashtags in their compared form
 */
public record StreamedStatus(
        long id,
        boolean open,
        boolean reply,
        boolean local,
        boolean media,
        @Nullable String language,
        List<String> tags) {}

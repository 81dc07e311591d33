package social.anancus.core.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A small picture that stands for a word between colons.
 *
 * @param shortcode the word
 * @param domain whose it is; null for this server's
 * @param imageKey where the file lies; null where it is not stored here
 * @param staticImageKey where a picture of it lies that does not move; null where the file itself does not
 * @param remoteUrl where its owner's server has it; null for this server's
 * @param visibleInPicker whether it is offered for choosing
 * @param category under which heading; null for none
 * @param featured whether it is offered first
 * @param id the row of {@code custom_emoji}
 * @param contentType what the stored file is; null where that was not noted
 * @param updatedAt when it was changed last
 */
public record CustomEmoji(
        String shortcode,
        @Nullable String domain,
        @Nullable String imageKey,
        @Nullable String staticImageKey,
        @Nullable String remoteUrl,
        boolean visibleInPicker,
        @Nullable String category,
        boolean featured,
        long id,
        @Nullable String contentType,
        Instant updatedAt) {}

package social.anancus.core.instance;

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
 */
public record CustomEmoji(
        String shortcode,
        @Nullable String domain,
        @Nullable String imageKey,
        @Nullable String staticImageKey,
        @Nullable String remoteUrl,
        boolean visibleInPicker,
        @Nullable String category,
        boolean featured) {}

package social.anancus.api.emoji;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The entity CustomEmoji.
 *
 * @param shortcode the word between the colons
 * @param url the picture
 * @param staticUrl the picture without movement
 * @param visibleInPicker whether it is offered for choosing
 * @param category under which heading; absent for none
 * @param featured whether it is offered first
 */
public record CustomEmojiJson(
        String shortcode,
        String url,
        String staticUrl,
        boolean visibleInPicker,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String category,
        boolean featured) {}

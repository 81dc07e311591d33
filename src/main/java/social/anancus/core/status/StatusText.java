package social.anancus.core.status;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.SafeHtml;

/**
 * What a status says.
 *
 * @param source as it was typed
 * @param html ready to show
 * @param spoiler the content warning, empty for none
 * @param sensitive whether media are covered until they are wanted
 * @param language an ISO 639 code; null where it is not known
 */
public record StatusText(
        String source,
        SafeHtml html,
        String spoiler,
        boolean sensitive,
        @Nullable String language) {}

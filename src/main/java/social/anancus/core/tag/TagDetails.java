package social.anancus.core.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag with what is shown of it.
 *
 * @param id its id; 0 if nobody has used it yet
 * @param name as it is shown, without {@code #}
 * @param history how much it was used, the last seven days, today first
 * @param following whether the viewer follows it; null for nobody known
 * @param featuring whether the viewer features it; null for nobody known
 */
public record TagDetails(
        long id,
        String name,
        List<TagUse> history,
        @Nullable Boolean following,
        @Nullable Boolean featuring) {
    public TagDetails {
        history = List.copyOf(history);
    }
}

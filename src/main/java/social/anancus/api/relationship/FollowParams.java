package social.anancus.api.relationship;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.relationship.FollowOptions;

/**
 * How to follow.
 *
 * @param reblogs whether reblogs show
 * @param notifying whether each status makes a notification; a component cannot have the name that the wire has
 * @param languages only statuses in these
 */
public record FollowParams(
        @Nullable Boolean reblogs,
        @JsonProperty("notify") @Nullable Boolean notifying,
        @Nullable List<String> languages)
        implements Params {
    FollowOptions toOptions() {
        return new FollowOptions(
                reblogs,
                notifying,
                languages == null
                        ? null
                        : languages.stream().filter(code -> !code.isBlank()).toList());
    }
}

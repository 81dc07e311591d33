package social.anancus.api.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tag (https://docs.joinmastodon.org/entities/Tag/). */
public record TagJson(
        String id,
        String name,
        String url,
        List<TagHistoryJson> history,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean following,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean featuring) {}

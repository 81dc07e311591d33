package social.anancus.api.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.filter.FilterAction;
import social.anancus.core.filter.FilterDraft;
import social.anancus.platform.json.Given;

/** What a client sends of a filter that is one phrase. */
public record V1FilterParams(
        @Nullable String phrase,
        @Nullable List<String> context,
        @Nullable Boolean irreversible,
        @Nullable Boolean wholeWord,
        Given<Long> expiresIn)
        implements Params {
    FilterDraft toDraft() {
        FilterAction action = Boolean.TRUE.equals(irreversible) ? FilterAction.HIDE : FilterAction.WARN;
        return new FilterDraft(
                phrase,
                context,
                irreversible == null ? null : action.wireName(),
                FilterParams.expiry(expiresIn),
                List.of());
    }
}

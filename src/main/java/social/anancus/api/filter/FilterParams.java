package social.anancus.api.filter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.filter.FilterDraft;
import social.anancus.platform.json.Given;

/** What a client sends of a filter. */
public record FilterParams(
        @Nullable String title,
        @Nullable List<String> context,
        @Nullable String filterAction,
        Given<Long> expiresIn,
        @Nullable List<Keyword> keywordsAttributes)
        implements Params {
    /** What a client sends of a word in a filter. */
    public record Keyword(
            @Nullable Long id,
            @Nullable String keyword,
            @Nullable Boolean wholeWord,
            @JsonProperty("_destroy") @Nullable Boolean destroy) {
        FilterDraft.Keyword toDraft() {
            return new FilterDraft.Keyword(id, keyword, wholeWord, Boolean.TRUE.equals(destroy));
        }
    }

    FilterDraft toDraft() {
        return new FilterDraft(
                title,
                context,
                filterAction,
                expiry(expiresIn),
                keywordsAttributes == null
                        ? List.of()
                        : keywordsAttributes.stream().map(Keyword::toDraft).toList());
    }

    static FilterDraft.@Nullable Expiry expiry(Given<Long> expiresIn) {
        return expiresIn.isPresent() ? new FilterDraft.Expiry(expiresIn.value()) : null;
    }
}

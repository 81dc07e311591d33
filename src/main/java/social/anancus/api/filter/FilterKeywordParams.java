package social.anancus.api.filter;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;

/** What a client sends of a word of a filter. */
public record FilterKeywordParams(
        @Nullable String keyword, @Nullable Boolean wholeWord) implements Params {}

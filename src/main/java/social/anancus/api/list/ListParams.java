package social.anancus.api.list;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.timeline.list.ListDraft;

/** What a client sends of a list. */
public record ListParams(
        @Nullable String title,
        @Nullable String repliesPolicy,
        @Nullable Boolean exclusive) implements Params {
    ListDraft toDraft() {
        return new ListDraft(title, repliesPolicy, exclusive);
    }
}

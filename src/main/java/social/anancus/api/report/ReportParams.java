package social.anancus.api.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.moderation.ReportDraft;

/** What a client reports. */
public record ReportParams(
        @Nullable Long accountId,
        @Nullable List<Long> statusIds,
        @Nullable String comment,
        @Nullable Boolean forward,
        @Nullable String category,
        @Nullable List<Long> ruleIds)
        implements Params {
    ReportDraft toDraft() {
        return new ReportDraft(
                Objects.requireNonNullElse(accountId, 0L),
                Objects.requireNonNullElse(statusIds, List.of()),
                Objects.requireNonNullElse(comment, ""),
                category,
                Objects.requireNonNullElse(ruleIds, List.of()),
                Boolean.TRUE.equals(forward));
    }
}

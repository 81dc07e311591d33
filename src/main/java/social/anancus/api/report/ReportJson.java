package social.anancus.api.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.core.moderation.Report;

/** Report (https://docs.joinmastodon.org/entities/Report/). */
public record ReportJson(
        String id,
        boolean actionTaken,
        @Nullable Instant actionTakenAt,
        String category,
        String comment,
        boolean forwarded,
        Instant createdAt,
        List<String> statusIds,
        List<String> collectionIds,
        List<String> ruleIds,
        AccountJson targetAccount) {
    static ReportJson of(Report report, AccountJson target) {
        return new ReportJson(
                Long.toString(report.id()),
                report.actionTakenAt() != null,
                report.actionTakenAt(),
                report.category().wireName(),
                report.comment(),
                report.forwarded(),
                report.createdAt(),
                report.statusIds().stream().map(String::valueOf).toList(),
                List.of(),
                report.ruleIds().stream().map(String::valueOf).toList(),
                target);
    }
}

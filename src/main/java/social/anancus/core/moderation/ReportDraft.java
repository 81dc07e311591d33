package social.anancus.core.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.PlainText;

/**
 * What somebody reports.
 *
 * @param targetAccountId whom
 * @param statusIds statuses of that account that the report is about
 * @param comment what the person says about it
 * @param category the word of the API; null where it follows from the rules
 * @param ruleIds the rules of this server that were broken
 * @param forward whether the account's own server shall be told
 */
public record ReportDraft(
        long targetAccountId,
        List<Long> statusIds,
        String comment,
        @Nullable String category,
        List<Long> ruleIds,
        boolean forward) {
    public ReportDraft {
        statusIds = statusIds.stream().distinct().toList();
        ruleIds = ruleIds.stream().distinct().toList();
        comment = PlainText.stripControl(comment);
    }
}

package social.anancus.web.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import social.anancus.core.moderation.ReportDraft;
import social.anancus.web.support.SentForm;

/**
 * What somebody typed about whom they report.
 *
 * @param statusIds statuses that it is about
 * @param category the word of the API; empty for nothing chosen
 * @param ruleIds rules that were broken
 * @param comment more about it
 * @param forward whether the other server shall be told
 * @param mute whether to mute the account too
 * @param block whether to block it too
 * @param back where to go afterwards
 * @param problems keys of texts by the names of fields
 */
public record ReportForm(
        Set<Long> statusIds,
        String category,
        Set<Long> ruleIds,
        String comment,
        boolean forward,
        boolean mute,
        boolean block,
        String back,
        Map<String, String> problems) {
    static final String VIOLATION = "violation";

    static ReportForm of(SentForm form, String back) {
        return new ReportForm(
                numbers(form.all("post")),
                form.text("category"),
                numbers(form.all("rule")),
                form.text("comment").replace("\r\n", "\n"),
                form.isTicked("forward"),
                form.isTicked("mute"),
                form.isTicked("block"),
                back,
                Map.of());
    }

    static Set<Long> numbers(List<String> sent) {
        return Set.copyOf(sent.stream()
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList());
    }

    ReportForm with(Map<String, String> problems) {
        return new ReportForm(statusIds, category, ruleIds, comment, forward, mute, block, back, problems);
    }

    /** Rules count only where they are the reason; a browser without scripts sends them in any case. */
    ReportDraft toDraft(long targetId) {
        return new ReportDraft(
                targetId,
                statusIds.stream().sorted().toList(),
                comment.strip(),
                category,
                category.equals(VIOLATION) ? ruleIds.stream().sorted().toList() : List.of(),
                forward);
    }

    /**
     * @param id a status
     * @return whether the report is about it
     */
    public boolean has(long id) {
        return statusIds.contains(id);
    }

    /**
     * @param id a rule
     * @return whether it was broken
     */
    public boolean breaks(long id) {
        return ruleIds.contains(id);
    }
}

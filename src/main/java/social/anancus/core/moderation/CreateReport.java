package social.anancus.core.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Reports somebody to those who moderate. */
@ApplicationScoped
public class CreateReport {
    private static final int MAX_COMMENT = 1_000;

    private ReportRepository reports;
    private AccountRepository accounts;
    private Event<ReportCreated> created;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CreateReport() {}

    @Inject
    public CreateReport(
            ReportRepository reports, AccountRepository accounts, Event<ReportCreated> created, Clock clock) {
        this.reports = reports;
        this.accounts = accounts;
        this.created = created;
        this.clock = clock;
    }

    /**
     * @param accountId who reports
     * @param applicationId by which application; null if unknown
     * @param draft what
     * @return the report
     * @throws NotFound if there is no such account, or one of the statuses is not its or cannot be seen
     * @throws Invalid if comment, category or rules are not allowed
     */
    @Transactional
    public Report create(long accountId, @Nullable Long applicationId, ReportDraft draft) {
        Account target = accounts.find(draft.targetAccountId())
                .filter(account -> !account.isSuspended() && !account.isDeleted())
                .orElseThrow(NotFound::new);
        ReportCategory category = category(draft);
        checkText(draft, category);
        if (!draft.statusIds().isEmpty()
                && reports.countReportable(Viewer.local(accountId), target.id(), draft.statusIds())
                        < draft.statusIds().size()) {
            throw new NotFound();
        }
        Report report = new Report(
                0,
                target.id(),
                draft.statusIds(),
                draft.comment(),
                category,
                draft.ruleIds(),
                draft.forward() && target.domain() != null,
                clock.instant(),
                null);
        long id = reports.add(accountId, applicationId, report);
        created.fire(new ReportCreated(id, accountId, target.id(), report.forwarded()));
        return new Report(
                id,
                report.targetAccountId(),
                report.statusIds(),
                report.comment(),
                category,
                report.ruleIds(),
                report.forwarded(),
                report.createdAt(),
                null);
    }

    private static ReportCategory category(ReportDraft draft) {
        if (draft.category() != null && !draft.category().isEmpty()) {
            return ReportCategory.ofWire(draft.category());
        }
        return draft.ruleIds().isEmpty() ? ReportCategory.OTHER : ReportCategory.VIOLATION;
    }

    private void checkText(ReportDraft draft, ReportCategory category) {
        List<FieldError> mistakes = new ArrayList<>();
        if (draft.comment().codePointCount(0, draft.comment().length()) > MAX_COMMENT) {
            mistakes.add(FieldError.tooLong("comment", MAX_COMMENT));
        }
        if (category != ReportCategory.VIOLATION && !draft.ruleIds().isEmpty()) {
            mistakes.add(FieldError.of("rule_ids", FieldError.Code.INVALID, "must be blank"));
        } else if (!draft.ruleIds().isEmpty()
                && reports.countRules(draft.ruleIds()) < draft.ruleIds().size()) {
            mistakes.add(FieldError.of("rule_ids", FieldError.Code.INVALID, "does not reference valid rules"));
        }
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
    }
}

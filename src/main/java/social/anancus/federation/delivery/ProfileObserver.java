package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import social.anancus.core.account.ProfileUpdated;
import social.anancus.core.login.AccountDeleted;
import social.anancus.core.moderation.ReadReports;
import social.anancus.core.moderation.Report;
import social.anancus.core.moderation.ReportCreated;
import social.anancus.core.relationship.AccountMoved;
import social.anancus.federation.mapping.ProfileActivityWriter;
import social.anancus.platform.ids.Ids;

/** Tells of changed, moved and deleted accounts, and of reports that go to other servers. Runs in the transactions that changed it. */
@ApplicationScoped
public class ProfileObserver {
    /** Profiles are often changed several times in a row. */
    static final Duration CHANGES_COLLECTED = Duration.ofSeconds(5);

    private SubjectRepository subjects;
    private AudienceRepository audiences;
    private ProfileActivityWriter writer;
    private ReadReports reports;
    private Dispatch dispatch;
    private Ids ids;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected ProfileObserver() {}

    @Inject
    ProfileObserver(
            SubjectRepository subjects,
            AudienceRepository audiences,
            ProfileActivityWriter writer,
            ReadReports reports,
            Dispatch dispatch,
            Ids ids) {
        this.subjects = subjects;
        this.audiences = audiences;
        this.writer = writer;
        this.reports = reports;
        this.dispatch = dispatch;
        this.ids = ids;
    }

    void updated(@Observes ProfileUpdated event) {
        if (subjects.isLocal(event.accountId())) {
            dispatch.collected(Told.PROFILE, event.accountId(), 0, CHANGES_COLLECTED);
        }
    }

    /** By its number a later move of the same account is told from this one. */
    void moved(@Observes AccountMoved event) {
        if (subjects.isLocal(event.accountId())) {
            dispatch.now(
                    Told.MOVE,
                    event.accountId(),
                    audiences.ofMove(event.accountId()),
                    () -> writer.move(event.accountId(), event.targetAccountId(), ids.next()));
            dispatch.collected(Told.PROFILE, event.accountId(), 0, CHANGES_COLLECTED);
        }
    }

    /** The row of the account and its key stay for this. */
    void deleted(@Observes AccountDeleted event) {
        dispatch.later(Told.ACCOUNT_DELETION, event.accountId(), 0);
    }

    /** In the name of the server: who has reported is nobody's business. */
    void reported(@Observes ReportCreated event) {
        if (!event.forward() || subjects.isLocal(event.targetAccountId())) {
            return;
        }
        Report report = reports.byId(List.of(event.reportId())).get(event.reportId());
        if (report != null) {
            dispatch.now(
                    Told.REPORT,
                    null,
                    audiences.ofAccount(event.targetAccountId()),
                    () -> writer.flag(
                            UUID.randomUUID(), event.targetAccountId(), report.statusIds(), report.comment()));
        }
    }
}

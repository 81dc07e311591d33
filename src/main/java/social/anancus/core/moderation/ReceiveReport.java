package social.anancus.core.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a report of another server: one for each account that it is about. Accounts of this server can be reported by
 * everybody; those of others only for what they have answered to somebody here.
 */
@ApplicationScoped
public class ReceiveReport {
    private ReportRepository reports;
    private Event<ReportCreated> created;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveReport() {}

    @Inject
    public ReceiveReport(ReportRepository reports, Event<ReportCreated> created, Clock clock) {
        this.reports = reports;
        this.created = created;
        this.clock = clock;
    }

    /**
     * @param report what was reported; a second time changes nothing
     * @return the ids of the reports that were made of it, none where nothing in it concerns this server
     */
    @Transactional
    public List<Long> receive(RemoteReport report) {
        Map<Long, ReportedAccount> about = reports.reported(report.accountIds(), report.statusIds());
        Set<Long> targets = new TreeSet<>(about.keySet());
        targets.remove(report.reporterId());
        List<Long> made = new ArrayList<>();
        for (long target : targets) {
            ReportedAccount reported = about.get(target);
            if (reported == null || !reported.concernsUs()) {
                continue;
            }
            Report row = new Report(
                    0,
                    target,
                    reported.statusIds(),
                    report.comment(),
                    ReportCategory.OTHER,
                    List.of(),
                    false,
                    clock.instant(),
                    null);
            reports.addRemote(report.reporterId(), report.uri(), row).ifPresent(id -> {
                created.fire(new ReportCreated(id, report.reporterId(), target, false));
                made.add(id);
            });
        }
        return made;
    }
}

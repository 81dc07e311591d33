package social.anancus.core.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;

/** Reads reports for those who deal with them. */
@ApplicationScoped
public class ReadReports {
    private ReportRepository reports;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReadReports() {}

    @Inject
    public ReadReports(ReportRepository reports) {
        this.reports = reports;
    }

    /**
     * @param ids reports; the caller knows that they may be shown
     * @return those that there are, by id, in one statement
     */
    @Transactional
    public Map<Long, Report> byId(Collection<Long> ids) {
        return reports.byId(ids);
    }
}

package social.anancus.api.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.core.moderation.ReadReports;
import social.anancus.core.moderation.Report;

/** Renders reports, many with as few statements as one. */
@ApplicationScoped
public class ReportJsonMapper {
    private ReadReports reports;
    private AccountJsonMapper accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReportJsonMapper() {}

    @Inject
    public ReportJsonMapper(ReadReports reports, AccountJsonMapper accounts) {
        this.reports = reports;
        this.accounts = accounts;
    }

    /**
     * @param ids reports that the caller may see
     * @return those that there are, by id
     */
    public Map<Long, ReportJson> byId(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Report> found = reports.byId(ids);
        Map<Long, AccountJson> targets = accounts.byId(
                found.values().stream().map(Report::targetAccountId).collect(Collectors.toSet()));
        Map<Long, ReportJson> all = new HashMap<>();
        found.forEach((id, report) -> {
            AccountJson target = targets.get(report.targetAccountId());
            if (target != null) {
                all.put(id, ReportJson.of(report, target));
            }
        });
        return all;
    }
}

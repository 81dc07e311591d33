package social.anancus.api.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.login.Authentication;
import social.anancus.core.moderation.CreateReport;
import social.anancus.core.moderation.Report;
import social.anancus.platform.error.NotFound;

/** Reports (https://docs.joinmastodon.org/methods/reports/). */
@Path("v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ReportsResource {
    private Caller caller;
    private CreateReport createReport;
    private AccountJsonMapper accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReportsResource() {}

    @Inject
    public ReportsResource(Caller caller, CreateReport createReport, AccountJsonMapper accounts) {
        this.caller = caller;
        this.createReport = createReport;
        this.accounts = accounts;
    }

    /**
     * @param params whom and why
     * @return the report
     */
    @POST
    @RequiresScope({"write", "write:reports"})
    @LimitedBy(Limited.REPORTS)
    public ReportJson create(ReportParams params) {
        Authentication caller = this.caller.requireAuthentication();
        Report report =
                createReport.create(this.caller.requirePerson().accountId(), caller.applicationId(), params.toDraft());
        AccountJson target = accounts.byId(List.of(report.targetAccountId())).get(report.targetAccountId());
        if (target == null) {
            throw new NotFound();
        }
        return ReportJson.of(report, target);
    }
}

package social.anancus.core.policing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.relationship.EndTies;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link ApplyDomainRules}, a few accounts at a time. */
@ApplicationScoped
public class ApplyDomainRulesHandler implements JobHandler<ApplyDomainRules> {
    private ApplyRulesToAccounts apply;
    private EndTies endTies;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ApplyDomainRulesHandler() {}

    @Inject
    public ApplyDomainRulesHandler(ApplyRulesToAccounts apply, EndTies endTies) {
        this.apply = apply;
        this.endTies = endTies;
    }

    @Override
    public Class<ApplyDomainRules> kind() {
        return ApplyDomainRules.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(ApplyDomainRules job, JobContext context) {
        ApplyRulesToAccounts.Step step = new ApplyRulesToAccounts.Step(0, List.of());
        do {
            step = apply.apply(job, step.last());
            for (long suspended : step.suspended()) {
                while (endTies.end(suspended)) {
                    // until none is left
                }
            }
        } while (step.last() != 0);
        return Outcome.done();
    }
}

package social.anancus.core.policing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.DomainName;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.jobs.Jobs;

/** Lifts a rule. What it had limited or suspended is free again; ties that ended do not come back. */
@ApplicationScoped
public class LiftDomainRule {
    private DomainRuleRepository rules;
    private Jobs jobs;
    private Event<DomainRulesChanged> changed;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LiftDomainRule() {}

    @Inject
    public LiftDomainRule(DomainRuleRepository rules, Jobs jobs, Event<DomainRulesChanged> changed) {
        this.rules = rules;
        this.jobs = jobs;
        this.changed = changed;
    }

    /**
     * @param typed the domain as typed
     * @return the rule that is gone
     * @throws Invalid if it is no domain
     * @throws NotFound if there is no rule for it
     */
    @Transactional
    public DomainRule lift(@Nullable String typed) {
        String domain = DomainName.parse(typed);
        DomainRule rule = rules.lock(domain).orElseThrow(NotFound::new);
        rules.remove(domain);
        changed.fire(new DomainRulesChanged(domain));
        jobs.enqueue(new ApplyDomainRules(domain, rule.createdAt()));
        return rule;
    }
}

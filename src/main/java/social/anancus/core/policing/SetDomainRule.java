package social.anancus.core.policing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.relationship.DomainName;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.jobs.Jobs;

/** Sets how this server stands to a domain. The rule counts at once; a job carries it out on the accounts that are known. */
@ApplicationScoped
public class SetDomainRule {
    private DomainRuleRepository rules;
    private LocalUris uris;
    private Jobs jobs;
    private Event<DomainRulesChanged> changed;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SetDomainRule() {}

    @Inject
    public SetDomainRule(
            DomainRuleRepository rules, LocalUris uris, Jobs jobs, Event<DomainRulesChanged> changed, Clock clock) {
        this.rules = rules;
        this.uris = uris;
        this.jobs = jobs;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * @param wanted the rule; it replaces the one that there is for the domain
     * @return the rule
     * @throws Invalid if it is for no domain, or for this server
     */
    @Transactional
    public DomainRule set(DomainRuleDraft wanted) {
        String domain = DomainName.parse(wanted.domain());
        if (domain.equals(uris.localDomain()) || uris.localDomain().endsWith("." + domain)) {
            throw new Invalid("Validation failed: Domain is that of this server");
        }
        Optional<DomainRule> before = rules.lock(domain);
        // as jobs carry it: by its time the rule is known again when it is lifted
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DomainRule rule = new DomainRule(
                domain,
                wanted.severity(),
                wanted.rejectMedia(),
                wanted.rejectReports(),
                wanted.comments(),
                wanted.obfuscate(),
                before.map(DomainRule::createdAt).orElse(now));
        rules.save(rule, now);
        changed.fire(new DomainRulesChanged(domain));
        jobs.enqueue(new ApplyDomainRules(domain, rule.createdAt()));
        return rule;
    }
}

package social.anancus.core.policing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountEvents;
import social.anancus.core.account.AccountReceived;

/** Has accounts follow the rules for their domains. */
@ApplicationScoped
@Transactional
public class ApplyRulesToAccounts {
    private static final int BATCH = 200;

    private DomainRuleRepository rules;
    private AccountEvents events;

    /**
     * What was done of a job.
     *
     * @param last the account after which to go on; 0 when all are done
     * @param suspended accounts whose ties are to end
     */
    public record Step(long last, List<Long> suspended) {}

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ApplyRulesToAccounts() {}

    @Inject
    public ApplyRulesToAccounts(DomainRuleRepository rules, AccountEvents events) {
        this.rules = rules;
        this.events = events;
    }

    /**
     * @param job what to do
     * @param after only accounts above this id
     * @return what was done
     */
    public Step apply(ApplyDomainRules job, long after) {
        Map<String, DomainRule> all = byDomain();
        List<DomainRuleRepository.KnownAccount> accounts = rules.accounts(job.domain(), after, BATCH);
        List<Long> suspended = new ArrayList<>();
        for (DomainRuleRepository.KnownAccount account : accounts) {
            DomainRule rule = strongest(all, account.domain());
            if (obey(account.id(), rule, job.ruleTime())) {
                events.changed(account.id());
            }
            if (rule != null && rule.severity() == Severity.SUSPEND) {
                suspended.add(account.id());
            }
        }
        return new Step(accounts.size() < BATCH ? 0 : accounts.getLast().id(), suspended);
    }

    /** New accounts of a limited domain begin as limited. */
    void received(@Observes AccountReceived event) {
        if (event.fresh() && obey(event.accountId(), strongest(byDomain(), event.domain()), null)) {
            events.changed(event.accountId());
        }
    }

    private boolean obey(long accountId, @Nullable DomainRule rule, @Nullable Instant ruleTime) {
        Severity severity = rule == null ? Severity.NOOP : rule.severity();
        boolean changed = false;
        if (severity != Severity.SUSPEND) {
            changed = rules.unsuspend(accountId, ruleTime);
        }
        if (severity != Severity.SILENCE) {
            changed |= rules.unsilence(accountId, ruleTime);
        }
        if (rule == null || severity == Severity.NOOP) {
            return changed;
        }
        return severity == Severity.SILENCE
                ? rules.silence(accountId, rule.createdAt()) | changed
                : rules.suspend(accountId, rule.createdAt()) | changed;
    }

    private Map<String, DomainRule> byDomain() {
        Map<String, DomainRule> all = new HashMap<>();
        rules.all().forEach(rule -> all.put(rule.domain(), rule));
        return all;
    }

    private static @Nullable DomainRule strongest(Map<String, DomainRule> all, String domain) {
        DomainRule found = null;
        for (String name = domain; !name.isEmpty(); ) {
            DomainRule rule = all.get(name);
            if (rule != null && (found == null || rule.severity().compareTo(found.severity()) > 0)) {
                found = rule;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return found;
    }
}

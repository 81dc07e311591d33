package social.anancus.core.policing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lists how this server stands to other domains. */
@ApplicationScoped
public class ListDomainRules {
    private DomainRuleRepository rules;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListDomainRules() {}

    @Inject
    public ListDomainRules(DomainRuleRepository rules) {
        this.rules = rules;
    }

    /**
     * @return all rules by their domains
     */
    public List<DomainRule> list() {
        return rules.all();
    }
}

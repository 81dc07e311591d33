package social.anancus.api.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.ConsoleOnly;
import social.anancus.core.policing.DomainRule;
import social.anancus.core.policing.LiftDomainRule;
import social.anancus.core.policing.ListDomainRules;
import social.anancus.core.policing.SetDomainRule;
import social.anancus.platform.log.Log;

/** Behind {@code domains block}, {@code domains unblock} and {@code domains list}. */
@Path("console/domains")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DomainsConsoleResource {
    private static final Log LOG = Log.of(DomainsConsoleResource.class);

    private SetDomainRule setDomainRule;
    private LiftDomainRule liftDomainRule;
    private ListDomainRules listDomainRules;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DomainsConsoleResource() {}

    @Inject
    public DomainsConsoleResource(
            SetDomainRule setDomainRule, LiftDomainRule liftDomainRule, ListDomainRules listDomainRules) {
        this.setDomainRule = setDomainRule;
        this.liftDomainRule = liftDomainRule;
        this.listDomainRules = listDomainRules;
    }

    /**
     * @return all rules
     */
    @GET
    @ConsoleOnly
    public DomainRulesJson list() {
        return new DomainRulesJson(
                listDomainRules.list().stream().map(DomainRuleJson::of).toList());
    }

    /**
     * @param wanted the rule
     * @return it
     */
    @POST
    @ConsoleOnly
    public DomainRuleJson set(NewDomainRuleJson wanted) {
        DomainRule rule = setDomainRule.set(wanted.toDraft());
        LOG.info("the operator set a rule for a domain", "domain", rule.domain(), "severity", rule.severity());
        return DomainRuleJson.of(rule);
    }

    /**
     * @param domain a domain
     * @return the rule that is gone
     */
    @DELETE
    @Path("{domain}")
    @ConsoleOnly
    public DomainRuleJson lift(@PathParam("domain") String domain) {
        DomainRule rule = liftDomainRule.lift(domain);
        LOG.info("the operator lifted the rule for a domain", "domain", rule.domain());
        return DomainRuleJson.of(rule);
    }
}

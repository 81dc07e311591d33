package social.anancus.federation.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.policing.DomainPolicy;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;

/** Turns away whom this server has nothing to do with. */
@ApplicationScoped
public class AdmittedDomains {
    private DomainPolicy policy;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AdmittedDomains() {}

    @Inject
    public AdmittedDomains(DomainPolicy policy) {
        this.policy = policy;
    }

    /**
     * @param domain a host, or the domain of a handle
     * @throws Refused (DOMAIN_BLOCKED) if it is suspended here
     */
    public void demand(String domain) {
        if (policy.of(domain).suspended()) {
            throw new Refused(Reason.DOMAIN_BLOCKED, "this server has nothing to do with yours");
        }
    }
}

package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.policing.DomainPolicy;

/** Which servers this one talks to. */
@ApplicationScoped
public class ForeignDomains {
    private DomainPolicy policy;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ForeignDomains() {}

    @Inject
    public ForeignDomains(DomainPolicy policy) {
        this.policy = policy;
    }

    /**
     * @param domain a host, or the domain of a handle
     * @return whether it may be asked for something
     */
    boolean mayAsk(String domain) {
        return !policy.of(domain).suspended();
    }

    /**
     * @param domain a host, or the domain of a handle
     * @return whether its pictures, films and music are taken
     */
    boolean mayTakeMedia(String domain) {
        return !policy.of(domain).rejectMedia() && mayAsk(domain);
    }
}

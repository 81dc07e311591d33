package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;

/** Which servers this one talks to. */
@ApplicationScoped
public class ForeignDomains {
    /**
     * @param domain a host, or the domain of a handle
     * @return whether it may be asked for something
     */
    boolean mayAsk(String domain) {
        return !domain.isEmpty();
    }

    /**
     * @param domain a host, or the domain of a handle
     * @return whether its pictures, films and music are taken
     */
    boolean mayTakeMedia(String domain) {
        return mayAsk(domain);
    }
}

package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells whether an application may ask somebody for what it asks, before anybody is asked. */
@ApplicationScoped
public class CheckAuthorization {
    private AuthorizationRules rules;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CheckAuthorization() {}

    @Inject
    public CheckAuthorization(AuthorizationRules rules) {
        this.rules = rules;
    }

    /**
     * @param ask what the application sent
     * @return whether it may
     */
    @Transactional
    public AuthorizationCheck check(AuthorizationAsk ask) {
        return rules.check(ask);
    }
}

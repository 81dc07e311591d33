package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.NotFound;

/** Gives an application of somebody's own another secret. The earlier one no longer counts. */
@ApplicationScoped
public class RenewClientSecret {
    private static final int BYTES = 32;

    private ApplicationRepository applications;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RenewClientSecret() {}

    @Inject
    public RenewClientSecret(ApplicationRepository applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * @param accountId the author
     * @param id the application
     * @return the secret, which cannot be had again
     * @throws NotFound if the author has none of that id
     */
    @Transactional
    public String renew(long accountId, long id) {
        Application application = applications.own(accountId, id).orElseThrow(NotFound::new);
        String secret = Tokens.random(BYTES);
        application.renewSecret(secret, clock.instant());
        return secret;
    }
}

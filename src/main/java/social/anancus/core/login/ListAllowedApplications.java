package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists the applications that may act for somebody: one statement. */
@ApplicationScoped
public class ListAllowedApplications {
    private AccessTokenRepository tokens;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListAllowedApplications() {}

    @Inject
    public ListAllowedApplications(AccessTokenRepository tokens) {
        this.tokens = tokens;
    }

    /**
     * @param userId the id of a login
     * @return each application once, the one used last first
     */
    @Transactional
    public List<AllowedApplication> list(long userId) {
        return tokens.allowedOf(userId);
    }
}

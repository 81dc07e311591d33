package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which application asks, by its client id and secret (RFC 6749, 2.3.1). */
@ApplicationScoped
public class AuthenticateClient {
    private ApplicationRepository applications;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthenticateClient() {}

    @Inject
    public AuthenticateClient(ApplicationRepository applications) {
        this.applications = applications;
    }

    /**
     * @param clientId what was sent; null for nothing
     * @param secret what was sent; null for nothing
     * @return the application; empty where the two do not belong together
     */
    @Transactional
    public Optional<ClientIdentity> authenticate(@Nullable String clientId, @Nullable String secret) {
        if (clientId == null || clientId.isBlank()) {
            return Optional.empty();
        }
        return applications
                .findByClientId(clientId)
                .filter(application -> isProven(application, secret))
                .map(application -> new ClientIdentity(application.id(), application.clientId()));
    }

    private static boolean isProven(Application application, @Nullable String secret) {
        return secret == null || secret.isEmpty() ? !application.isConfidential() : application.hasSecret(secret);
    }
}

package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads what the password of an account is compared with. */
@ApplicationScoped
public class LoadPasswordHash {
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoadPasswordHash() {}

    @Inject
    public LoadPasswordHash(UserRepository users) {
        this.users = users;
    }

    /**
     * @param accountId a local account
     * @return the hash; empty if nobody may log in as it
     */
    @Transactional
    public Optional<String> load(long accountId) {
        return users.passwordHash(accountId);
    }
}

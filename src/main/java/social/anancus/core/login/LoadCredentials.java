package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads what a password is compared with. The comparison itself takes long and is no matter for a transaction. */
@ApplicationScoped
public class LoadCredentials {
    private UserRepository users;
    private RoleRepository roles;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoadCredentials() {}

    @Inject
    public LoadCredentials(UserRepository users, RoleRepository roles) {
        this.users = users;
        this.roles = roles;
    }

    /**
     * What is known about a login before the password is.
     *
     * @param userId its id
     * @param username the name of its account
     * @param passwordHash the hash
     * @param state whether it may be used
     * @param requiresOtp whether a code is wanted as well
     */
    record Credentials(long userId, String username, String passwordHash, LoginState state, boolean requiresOtp) {
        /** Keeps the hash out of logs. */
        @Override
        public String toString() {
            return "Credentials[" + userId + "]";
        }
    }

    /**
     * @param login a username or an address
     * @return what its password is compared with
     */
    @Transactional
    public Optional<Credentials> load(String login) {
        return users.findByLogin(login)
                .map(user -> new Credentials(
                        user.id(),
                        user.account().username(),
                        user.passwordHash(),
                        user.state(roles.everyone()),
                        user.requiresOtp()));
    }
}

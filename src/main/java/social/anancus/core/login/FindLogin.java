package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds the login that an operator names. */
@ApplicationScoped
public class FindLogin {
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindLogin() {}

    @Inject
    public FindLogin(UserRepository users) {
        this.users = users;
    }

    /**
     * @param login the username or the address of the login
     * @return what it looks like
     * @throws NotFound if there is no such login
     */
    @Transactional
    public LoginSummary find(String login) {
        return users.findByLogin(login).map(LoginSummary::of).orElseThrow(NotFound::new);
    }
}

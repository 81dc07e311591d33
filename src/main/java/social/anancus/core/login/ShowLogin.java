package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Shows people their own login. */
@ApplicationScoped
public class ShowLogin {
    private UserRepository users;
    private SessionRepository sessions;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowLogin() {}

    @Inject
    public ShowLogin(UserRepository users, SessionRepository sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    /**
     * @param userId the id of the login
     * @return it
     * @throws NotFound if it went meanwhile
     */
    @Transactional
    public LoginOverview show(long userId) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        return new LoginOverview(
                user.email(),
                user.unconfirmedEmail(),
                user.requiresOtp(),
                sessions.listOf(userId).size());
    }
}

package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Tells an application that waits for it whether somebody has confirmed their address. */
@ApplicationScoped
public class CheckConfirmation {
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CheckConfirmation() {}

    @Inject
    public CheckConfirmation(UserRepository users) {
        this.users = users;
    }

    /**
     * @param userId the id of a login
     * @return whether its address is proven
     * @throws NotFound if it went meanwhile
     */
    @Transactional
    public boolean isConfirmed(long userId) {
        return users.find(userId).orElseThrow(NotFound::new).isConfirmed();
    }
}

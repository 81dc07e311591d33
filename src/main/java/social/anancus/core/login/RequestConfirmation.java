package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sends the letter that asks for a confirmation once more. */
@ApplicationScoped
public class RequestConfirmation {
    private UserRepository users;
    private LoginEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RequestConfirmation() {}

    @Inject
    public RequestConfirmation(UserRepository users, LoginEvents events) {
        this.users = users;
        this.events = events;
    }

    /**
     * @param email an address; the caller is not told whether somebody waits there
     */
    @Transactional
    public void request(String email) {
        users.findByEmail(email).filter(user -> !user.isConfirmed()).ifPresent(events::confirmationNeeded);
    }
}

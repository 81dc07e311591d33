package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sends somebody a link with which they choose another password. {@link PasswordResetRequested} is fired. */
@ApplicationScoped
@Transactional
public class RequestPasswordReset {
    private UserRepository users;
    private Event<PasswordResetRequested> requested;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RequestPasswordReset() {}

    @Inject
    public RequestPasswordReset(UserRepository users, Event<PasswordResetRequested> requested) {
        this.users = users;
        this.requested = requested;
    }

    /**
     * @param email an address; the caller is not told whether somebody has it
     */
    public void request(String email) {
        if (email.length() <= EmailAddress.MAX_LENGTH) {
            users.findByEmail(email.strip()).ifPresent(user -> requested.fire(new PasswordResetRequested(user.id())));
        }
    }
}

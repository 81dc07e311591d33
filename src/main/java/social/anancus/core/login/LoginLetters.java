package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Has people told by letter of what happened to their log-in, inside the transaction in which it happened. */
@ApplicationScoped
public class LoginLetters {
    private Event<ConfirmationNeeded> confirmationNeeded;
    private Event<SecurityChanged> securityChanged;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoginLetters() {}

    @Inject
    public LoginLetters(Event<ConfirmationNeeded> confirmationNeeded, Event<SecurityChanged> securityChanged) {
        this.confirmationNeeded = confirmationNeeded;
        this.securityChanged = securityChanged;
    }

    void confirmationNeeded(User user) {
        confirmationNeeded.fire(new ConfirmationNeeded(user.id()));
    }

    void told(User user, SecurityNotice notice) {
        securityChanged.fire(SecurityChanged.of(user, notice));
    }
}

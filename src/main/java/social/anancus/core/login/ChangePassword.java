package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/**
 * Sets another password for somebody who is logged in. All other sessions end; applications lose their access if that is
 * wanted. {@link LoginChanged} and {@link SecurityChanged} are fired.
 */
@ApplicationScoped
public class ChangePassword {
    private UserRepository users;
    private RevokeOtherSessions revokeOtherSessions;
    private AccessTokenRepository tokens;
    private LoginEvents events;
    private Event<SecurityChanged> securityChanged;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ChangePassword() {}

    @Inject
    public ChangePassword(
            UserRepository users,
            RevokeOtherSessions revokeOtherSessions,
            AccessTokenRepository tokens,
            LoginEvents events,
            Event<SecurityChanged> securityChanged,
            Clock clock) {
        this.users = users;
        this.revokeOtherSessions = revokeOtherSessions;
        this.tokens = tokens;
        this.events = events;
        this.securityChanged = securityChanged;
        this.clock = clock;
    }

    /**
     * The old password is asked for before, by {@link ConfirmPassword}.
     *
     * @param user who is logged in, with which session: it goes on
     * @param password the new password, hashed before by {@link CredentialMaker}
     * @param endApplications whether every application loses its access as well
     * @throws NotFound if the login went meanwhile
     * @throws Invalid if the password is not allowed
     */
    @Transactional
    public void change(SessionUser user, NewPassword password, boolean endApplications) {
        List<FieldError> mistakes = CredentialMaker.mistakes(password.text());
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        User login = users.findAndLock(user.person().userId()).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        login.changePassword(password.hash(), now);
        users.flush();
        revokeOtherSessions.revoke(login.id(), user.sessionId());
        if (endApplications) {
            tokens.revokeAllOf(login.id(), now);
        }
        events.changed(login);
        securityChanged.fire(SecurityChanged.of(login, SecurityNotice.PASSWORD_CHANGED));
    }
}

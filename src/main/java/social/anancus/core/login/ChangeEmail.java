package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/**
 * Asks for another address, which counts once its owner follows the link in a letter; the old address is told.
 * {@link ConfirmationNeeded} and {@link SecurityChanged} are fired.
 */
@ApplicationScoped
public class ChangeEmail {
    private UserRepository users;
    private NewAccountRules rules;
    private RateLimiter limiter;
    private LoginEvents events;
    private Event<SecurityChanged> securityChanged;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ChangeEmail() {}

    @Inject
    public ChangeEmail(
            UserRepository users,
            NewAccountRules rules,
            RateLimiter limiter,
            LoginEvents events,
            Event<SecurityChanged> securityChanged,
            Clock clock) {
        this.users = users;
        this.rules = rules;
        this.limiter = limiter;
        this.events = events;
        this.securityChanged = securityChanged;
        this.clock = clock;
    }

    /**
     * The password is asked for before, by {@link ConfirmPassword}.
     *
     * @param userId the id of the login
     * @param email the address; the present one takes back what was asked for before
     * @return whether a letter is on its way
     * @throws NotFound if the login went meanwhile
     * @throws Invalid if the address is not allowed, or somebody has it
     * @throws TooMany if too many letters were asked for
     */
    @Transactional
    public boolean change(long userId, String email) {
        User user = users.findAndLock(userId).orElseThrow(NotFound::new);
        String wanted = email.strip();
        if (wanted.equalsIgnoreCase(user.email())) {
            user.keepEmail(clock.instant());
            return false;
        }
        List<FieldError> mistakes = rules.emailMistakes(wanted);
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        if (!limiter.count(RateLimits.CONFIRMATION_PER_EMAIL, "user/" + userId).allowed()) {
            throw new TooMany();
        }
        boolean again = wanted.equalsIgnoreCase(user.unconfirmedEmail());
        user.requestEmail(EmailAddress.of(wanted), clock.instant());
        events.confirmationNeeded(user);
        if (!again) {
            securityChanged.fire(SecurityChanged.of(user, SecurityNotice.EMAIL_CHANGED));
        }
        return true;
    }
}

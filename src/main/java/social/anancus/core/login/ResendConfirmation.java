package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Sends the letter that asks for a confirmation once more, through the application or page with which somebody signed up. */
@ApplicationScoped
public class ResendConfirmation {
    private UserRepository users;
    private NewAccountRules rules;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ResendConfirmation() {}

    @Inject
    public ResendConfirmation(UserRepository users, NewAccountRules rules, LoginEvents events, Clock clock) {
        this.users = users;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param userId the id of the login
     * @param applicationId the id of the application that asks; null for the page
     * @param email another address than the one given before; null for the same
     * @throws NotPermitted if they signed up with another application, or no address waits
     * @throws Invalid if the address is not allowed
     */
    @Transactional
    public void resend(long userId, @Nullable Long applicationId, @Nullable String email) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        if (!Objects.equals(user.createdByApplicationId(), applicationId)) {
            throw foreign();
        }
        if (user.isConfirmed() && user.unconfirmedEmail() == null) {
            throw new NotPermitted("This method is only available while the e-mail is awaiting confirmation");
        }
        if (email != null && !email.isBlank()) {
            change(user, email);
        }
        events.confirmationNeeded(user);
    }

    private void change(User user, String email) {
        if (email.equalsIgnoreCase(user.unconfirmedEmail())) {
            return;
        }
        if (email.equalsIgnoreCase(user.email())) {
            if (user.unconfirmedEmail() != null && !user.isConfirmed()) {
                user.keepEmail(clock.instant());
            }
            return;
        }
        List<FieldError> mistakes = rules.emailMistakes(email);
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        user.requestEmail(EmailAddress.of(email), clock.instant());
    }

    /**
     * @return what an application is told about people who signed up elsewhere
     */
    public static NotPermitted foreign() {
        return new NotPermitted("This method is only available to the application the user originally signed-up with");
    }
}

package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/**
 * Changes an application of somebody's own. Its author's tokens may do at once what it may ask for now; what other people
 * have allowed stays as they allowed it. {@link LoginChanged} is fired where that matters.
 */
@ApplicationScoped
public class ChangeOwnApplication {
    private ApplicationRepository applications;
    private AccessTokenRepository tokens;
    private UserRepository users;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ChangeOwnApplication() {}

    @Inject
    public ChangeOwnApplication(
            ApplicationRepository applications,
            AccessTokenRepository tokens,
            UserRepository users,
            LoginEvents events,
            Clock clock) {
        this.applications = applications;
        this.tokens = tokens;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param userId the id of the author's login
     * @param id the application
     * @param wanted what it shall be; the owner stays
     * @throws NotFound if the author has none of that id
     * @throws Invalid if name, website, redirect URIs or scopes are not allowed
     */
    @Transactional
    public void change(long userId, long id, NewApplication wanted) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        Application application = applications.own(user.account().id(), id).orElseThrow(NotFound::new);
        Scopes asked = Scopes.parse(wanted.scopes());
        Scopes scopes = asked.isEmpty() ? Scopes.DEFAULT : asked;
        List<FieldError> mistakes = ApplicationRules.mistakes(wanted, scopes);
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        boolean same = Set.copyOf(scopes.names())
                .equals(Set.copyOf(application.scopes().names()));
        application.change(wanted, scopes, clock.instant());
        if (!same) {
            tokens.liveOf(userId, id).forEach(token -> token.allow(scopes));
            events.changed(user);
        }
    }
}

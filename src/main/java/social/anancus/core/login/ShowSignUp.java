package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells somebody who has just signed up what their account still waits for. */
@ApplicationScoped
public class ShowSignUp {
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowSignUp() {}

    @Inject
    public ShowSignUp(UserRepository users) {
        this.users = users;
    }

    /**
     * How far a sign-up is.
     *
     * @param email the address to which the letter goes
     * @param confirmed whether that is proven
     * @param approved whether no moderator has to look at it any more
     */
    public record Progress(String email, boolean confirmed, boolean approved) {}

    /**
     * @param userId the id of a login, which the caller knows to be whose browser it is
     * @return how far it is; empty if it went meanwhile
     */
    @Transactional
    public Optional<Progress> show(long userId) {
        return users.find(userId).map(user -> {
            String waiting = user.unconfirmedEmail();
            return new Progress(waiting == null ? user.email() : waiting, user.isConfirmed(), user.isApproved());
        });
    }
}

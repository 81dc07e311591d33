package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.NotFound;

/** Makes the token of a confirmation link. An earlier one no longer works. */
@ApplicationScoped
public class IssueConfirmationToken {
    private static final int BYTES = 32;

    private UserRepository users;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public IssueConfirmationToken() {}

    @Inject
    public IssueConfirmationToken(UserRepository users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * @param userId the id of a login
     * @return what the letter to its owner needs; of the token the database keeps a hash only
     * @throws NotFound if there is no such login
     */
    @Transactional
    public IssuedConfirmation issue(long userId) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        String token = Tokens.random(BYTES);
        user.awaitConfirmation(Tokens.hash(token), clock.instant());
        String waiting = user.unconfirmedEmail();
        return new IssuedConfirmation(
                token,
                waiting == null ? user.email() : waiting,
                user.account().username(),
                user.locale(),
                waiting != null && user.isConfirmed());
    }
}

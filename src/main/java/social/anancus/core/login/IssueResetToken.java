package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.NotFound;

/** Makes the token of a link to choose another password with. An earlier one no longer works. */
@ApplicationScoped
public class IssueResetToken {
    private static final int BYTES = 32;

    private UserRepository users;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public IssueResetToken() {}

    @Inject
    public IssueResetToken(UserRepository users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * @param userId the id of a login
     * @return what the letter to its owner needs; of the token the database keeps a hash only
     * @throws NotFound if there is no such login
     */
    @Transactional
    public IssuedReset issue(long userId) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        String token = Tokens.random(BYTES);
        user.awaitReset(Tokens.hash(token), clock.instant());
        return new IssuedReset(token, user.email(), user.account().username(), user.locale());
    }
}

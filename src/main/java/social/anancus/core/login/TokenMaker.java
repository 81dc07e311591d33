package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.ids.Ids;

/** Makes access tokens for those who have decided that there shall be one. Runs inside a use case's transaction. */
@ApplicationScoped
public class TokenMaker {
    private static final int BYTES = 32;

    private AccessTokenRepository tokens;
    private Ids ids;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TokenMaker() {}

    @Inject
    public TokenMaker(AccessTokenRepository tokens, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A token and its row.
     *
     * @param text the token itself
     * @param row what is stored
     */
    record Made(String text, AccessToken row) {
        TokenOutcome.Issued outcome() {
            return new TokenOutcome.Issued(text, row.scopes(), row.createdAt());
        }
    }

    /**
     * @param application who gets it
     * @param user for whom it acts; null where the application acts for itself
     * @param scopes what it may do
     */
    Made make(Application application, @Nullable User user, Scopes scopes) {
        String text = Tokens.random(BYTES);
        AccessToken row = new AccessToken(ids.next(), text, application, user, scopes, clock.instant());
        tokens.add(row);
        return new Made(text, row);
    }
}

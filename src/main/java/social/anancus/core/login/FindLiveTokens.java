package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;

/** Tells which of many tokens may still be used; for what stays open long after its token was shown. */
@ApplicationScoped
public class FindLiveTokens {
    private AccessTokenRepository tokens;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindLiveTokens() {}

    @Inject
    public FindLiveTokens(AccessTokenRepository tokens) {
        this.tokens = tokens;
    }

    /**
     * @param tokenIds ids of tokens of people
     * @return those that are not revoked, and whose login is neither disabled nor of a suspended account
     */
    @Transactional
    public Set<Long> among(Collection<Long> tokenIds) {
        return tokenIds.isEmpty() ? Set.of() : Set.copyOf(tokens.live(tokenIds));
    }
}

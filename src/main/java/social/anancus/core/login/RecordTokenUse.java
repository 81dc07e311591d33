package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notes when and from where a token was used, at most once an hour, for the list of authorised applications. */
@ApplicationScoped
public class RecordTokenUse {
    /** How exact the time of the last use is. */
    static final Duration GRAIN = Duration.ofHours(1);

    private AccessTokenRepository tokens;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RecordTokenUse() {}

    @Inject
    public RecordTokenUse(AccessTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param tokenId the id of the token
     * @param address the IP address from which it was used
     */
    @Transactional
    public void record(long tokenId, String address) {
        Instant now = clock.instant();
        tokens.recordUse(tokenId, address, now, now.minus(GRAIN));
    }
}

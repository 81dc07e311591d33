package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.anancus.platform.crypto.SecretBox;

/** What changes of second factors have in common. Runs inside a use case's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SecondFactorNews {
    private SecretBox secrets;
    private LoginEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecondFactorNews() {}

    @Inject
    public SecondFactorNews(SecretBox secrets, LoginEvents events, Clock clock) {
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /** A code app's secret as it is stored. */
    String seal(User user, String secret) {
        return secrets.sealText(secret, User.otpOwner(user.id()));
    }

    Instant now() {
        return clock.instant();
    }

    /** The login can do more or less than before, and its owner is told. */
    void changed(User user, SecurityNotice notice) {
        events.changed(user);
        told(user, notice);
    }

    /** Its owner is told; what the login can do is the same. */
    void told(User user, SecurityNotice notice) {
        events.told(user, notice);
    }
}

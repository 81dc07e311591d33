package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Makes a secret for a code app, to be proven by {@link EnableTotp}. Nothing is stored. */
@ApplicationScoped
public class BeginTotp {
    private TotpSetups setups;
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BeginTotp() {}

    @Inject
    public BeginTotp(TotpSetups setups, UserRepository users) {
        this.setups = setups;
        this.users = users;
    }

    /**
     * @param userId the id of the login
     * @param sealed a setup that was shown before; empty for a new one
     * @return that setup, or a new one where it does not count any more
     * @throws NotFound if the login went meanwhile
     */
    @Transactional
    public TotpSetup begin(long userId, String sealed) {
        String username =
                users.find(userId).orElseThrow(NotFound::new).account().username();
        return setups.again(userId, username, sealed).orElseGet(() -> setups.make(userId, username));
    }
}

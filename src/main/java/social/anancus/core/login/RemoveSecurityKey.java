package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Removes a security key. {@link SecurityChanged} is fired. */
@ApplicationScoped
public class RemoveSecurityKey {
    private UserRepository users;
    private SecondFactorRepository factors;
    private SecondFactorNews news;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RemoveSecurityKey() {}

    @Inject
    public RemoveSecurityKey(UserRepository users, SecondFactorRepository factors, SecondFactorNews news) {
        this.users = users;
        this.factors = factors;
        this.news = news;
    }

    /**
     * @param userId the id of the login
     * @param keyId the id of the key
     * @throws NotFound if it is not this login's
     */
    @Transactional
    public void remove(long userId, long keyId) {
        User user = users.findAndLock(userId).orElseThrow(NotFound::new);
        if (!factors.deleteKey(userId, keyId)) {
            throw new NotFound();
        }
        boolean last = factors.credentialIdsOf(userId).isEmpty();
        news.told(user, last ? SecurityNotice.WEBAUTHN_DISABLED : SecurityNotice.WEBAUTHN_KEY_REMOVED);
    }
}

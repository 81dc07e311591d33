package social.anancus.web.settings.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.login.RenewClientSecret;
import social.anancus.core.login.RenewOwnToken;

/** Makes new keys of applications of somebody's own. */
@ApplicationScoped
public class OwnApplicationKeys {
    private RenewOwnToken renewOwnToken;
    private RenewClientSecret renewClientSecret;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OwnApplicationKeys() {}

    @Inject
    public OwnApplicationKeys(RenewOwnToken renewOwnToken, RenewClientSecret renewClientSecret) {
        this.renewOwnToken = renewOwnToken;
        this.renewClientSecret = renewClientSecret;
    }

    String renewToken(long userId, long id) {
        return renewOwnToken.renew(userId, id);
    }

    String renewSecret(long accountId, long id) {
        return renewClientSecret.renew(accountId, id);
    }
}

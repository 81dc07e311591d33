package social.anancus.web.settings.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.RenewClientSecret;
import social.anancus.core.login.RenewOwnToken;

/** Makes new keys of applications of somebody's own. */
@ApplicationScoped
public class OwnApplicationKeys {
    private RenewOwnToken renewOwnToken;
    private RenewClientSecret renewClientSecret;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OwnApplicationKeys() {}

    @Inject
    public OwnApplicationKeys(RenewOwnToken renewOwnToken, RenewClientSecret renewClientSecret, LocalUris uris) {
        this.renewOwnToken = renewOwnToken;
        this.renewClientSecret = renewClientSecret;
        this.uris = uris;
    }

    /** Where the keys are used. */
    String root() {
        return uris.root();
    }

    String renewToken(long userId, long id) {
        return renewOwnToken.renew(userId, id);
    }

    String renewSecret(long accountId, long id) {
        return renewClientSecret.renew(accountId, id);
    }
}

package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.account.Account;
import social.anancus.core.account.ShownName;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.error.NotFound;

/** Tells somebody's application who they are. */
@ApplicationScoped
public class ShowOwnProfile {
    private UserRepository users;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowOwnProfile() {}

    @Inject
    public ShowOwnProfile(UserRepository users, LocalUris uris) {
        this.users = users;
        this.uris = uris;
    }

    /**
     * @param userId the id of a login
     * @return its account
     * @throws NotFound if it went meanwhile
     */
    @Transactional
    public OwnProfile show(long userId) {
        Account account = users.find(userId).orElseThrow(NotFound::new).account();
        return new OwnProfile(account.username(), ShownName.of(account), account.uri(uris), account.avatar());
    }
}

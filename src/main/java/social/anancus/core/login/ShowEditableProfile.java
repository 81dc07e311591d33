package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import social.anancus.core.account.Account;
import social.anancus.core.account.ActorType;
import social.anancus.core.account.Profile;
import social.anancus.platform.error.NotFound;

/** Shows people what they can change of their profile. */
@ApplicationScoped
public class ShowEditableProfile {
    private UserRepository users;
    private UserSettingsRepository settings;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowEditableProfile() {}

    @Inject
    public ShowEditableProfile(UserRepository users, UserSettingsRepository settings) {
        this.users = users;
        this.settings = settings;
    }

    /**
     * @param userId the id of a login
     * @return its account
     * @throws NotFound if it went meanwhile
     */
    @Transactional
    public EditableProfile show(long userId) {
        Account account = users.find(userId).orElseThrow(NotFound::new).account();
        return new EditableProfile(
                account.displayName(),
                account.note(),
                account.actorType() == ActorType.SERVICE,
                List.copyOf(account.fields()),
                List.copyOf(account.attributionDomains()),
                account.avatar(),
                account.header(),
                new Profile.Reach(
                        account.isLocked(),
                        account.discoverable(),
                        account.isIndexable(),
                        account.hideCollections(),
                        account.showsMedia(),
                        account.showsMediaReplies(),
                        account.showsFeatured()),
                settings.noindex(account.id()));
    }
}

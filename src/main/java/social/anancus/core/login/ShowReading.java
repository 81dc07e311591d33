package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Tells how a person wants pages to look and to speak. */
@ApplicationScoped
public class ShowReading {
    private UserRepository users;
    private UserSettingsRepository settings;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowReading() {}

    @Inject
    public ShowReading(UserRepository users, UserSettingsRepository settings) {
        this.users = users;
        this.settings = settings;
    }

    /**
     * @param userId a login
     * @return what it has chosen
     * @throws NotFound if it went meanwhile
     */
    @Transactional
    public ReadingChange show(long userId) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        long accountId = user.account().id();
        return new ReadingChange(
                settings.appearance(accountId), settings.of(accountId).reading(), user.locale());
    }
}

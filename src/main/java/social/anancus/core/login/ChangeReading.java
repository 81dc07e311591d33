package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Stores how a person wants pages to look and to speak. */
@ApplicationScoped
public class ChangeReading {
    private UserRepository users;
    private UserSettingsRepository settings;
    private LoginEvents events;
    private Event<PageOwnerChanged> changed;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ChangeReading() {}

    @Inject
    public ChangeReading(
            UserRepository users,
            UserSettingsRepository settings,
            LoginEvents events,
            Event<PageOwnerChanged> changed) {
        this.users = users;
        this.settings = settings;
        this.events = events;
        this.changed = changed;
    }

    /**
     * @param userId a login
     * @param change what is chosen
     * @throws NotFound if the login went meanwhile
     * @throws Invalid if a word is none of those offered; then nothing changes
     */
    @Transactional
    public void change(long userId, ReadingChange change) {
        User user = users.find(userId).orElseThrow(NotFound::new);
        long accountId = user.account().id();
        settings.change(accountId, change.stored());
        settings.changeZone(accountId, change.appearance().zone());
        if (!user.locale().equals(change.locale())) {
            user.speak(change.locale());
            events.changed(user);
        }
        changed.fire(new PageOwnerChanged(accountId));
    }
}

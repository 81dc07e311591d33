package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Notes that somebody who is logged in looks at a profile of another server, which may have news. */
@ApplicationScoped
public class OpenProfile {
    private Event<ProfileOpened> profiles;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OpenProfile() {}

    @Inject
    public OpenProfile(Event<ProfileOpened> profiles) {
        this.profiles = profiles;
    }

    /**
     * @param accountId an account of another server
     */
    @Transactional
    public void open(long accountId) {
        profiles.fire(new ProfileOpened(accountId));
    }
}

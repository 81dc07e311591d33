package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells that somebody who is logged in has opened the profile of an account of another server, so that it is read anew. */
@ApplicationScoped
public class OpenProfile {
    private Event<ProfileOpened> opened;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OpenProfile() {}

    @Inject
    public OpenProfile(Event<ProfileOpened> opened) {
        this.opened = opened;
    }

    /**
     * @param accountId the account; nothing is read before this returns
     */
    public void open(long accountId) {
        opened.fire(new ProfileOpened(accountId));
    }
}

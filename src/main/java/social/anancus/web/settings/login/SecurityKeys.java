package social.anancus.web.settings.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.login.AddSecurityKey;
import social.anancus.core.login.BeginSecurityKey;
import social.anancus.core.login.KeyCeremony;
import social.anancus.core.login.RemoveSecurityKey;

/** What core does about security keys, for the pages. */
@ApplicationScoped
public class SecurityKeys {
    private BeginSecurityKey beginSecurityKey;
    private AddSecurityKey addSecurityKey;
    private RemoveSecurityKey removeSecurityKey;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecurityKeys() {}

    @Inject
    public SecurityKeys(
            BeginSecurityKey beginSecurityKey, AddSecurityKey addSecurityKey, RemoveSecurityKey removeSecurityKey) {
        this.beginSecurityKey = beginSecurityKey;
        this.addSecurityKey = addSecurityKey;
        this.removeSecurityKey = removeSecurityKey;
    }

    KeyCeremony begin(long userId) {
        return beginSecurityKey.begin(userId);
    }

    void add(long userId, String name, String sealed, String answer) {
        addSecurityKey.add(userId, name, sealed, answer);
    }

    void remove(long userId, long id) {
        removeSecurityKey.remove(userId, id);
    }
}

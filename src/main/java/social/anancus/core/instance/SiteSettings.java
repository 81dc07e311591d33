package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import social.anancus.platform.json.Json;

/** What admins have set on the site's pages, typed, with Mastodon's names and defaults. */
@ApplicationScoped
public class SiteSettings {
    private static final String MINIMUM_AGE = "min_age";
    private static final String REGISTRATIONS_MODE = "registrations_mode";

    private InstanceSettingRepository settings;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SiteSettings() {}

    @Inject
    public SiteSettings(InstanceSettingRepository settings, Json json) {
        this.settings = settings;
        this.json = json;
    }

    /**
     * @return how old people have to be, in years; empty where nobody is asked
     */
    public OptionalInt minimumAge() {
        return settings.find(MINIMUM_AGE)
                .map(value -> OptionalInt.of(json.read(value, Integer.class)))
                .orElseGet(OptionalInt::empty);
    }

    /**
     * @return who may sign up; nobody until an admin opens the doors
     */
    public RegistrationMode registrationMode() {
        return settings.find(REGISTRATIONS_MODE)
                .map(value -> RegistrationMode.ofWireName(json.read(value, String.class)))
                .orElse(RegistrationMode.NONE);
    }
}

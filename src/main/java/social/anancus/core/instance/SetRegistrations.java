package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.json.Json;

/** Opens and shuts the doors: who may sign up from now on. */
@ApplicationScoped
public class SetRegistrations {
    private InstanceSettingRepository settings;
    private Json json;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SetRegistrations() {}

    @Inject
    public SetRegistrations(InstanceSettingRepository settings, Json json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param mode who may sign up
     */
    @Transactional
    public void set(RegistrationMode mode) {
        settings.put(SiteSettings.REGISTRATIONS_MODE, json.write(mode.wireName()), clock.instant());
    }
}

package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.login.UserSettingsRepository;

/** What the person has chosen (https://docs.joinmastodon.org/methods/preferences/). */
@Path("v1/preferences")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PreferencesResource {
    private Caller caller;
    private UserSettingsRepository settings;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PreferencesResource() {}

    @Inject
    public PreferencesResource(Caller caller, UserSettingsRepository settings) {
        this.caller = caller;
        this.settings = settings;
    }

    /**
     * @return all of it
     */
    @GET
    @RequiresScope({"read", "read:accounts"})
    public PreferencesJson show() {
        return PreferencesJson.of(settings.of(caller.requirePerson().accountId()));
    }
}

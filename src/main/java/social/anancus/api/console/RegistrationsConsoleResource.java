package social.anancus.api.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.ConsoleOnly;
import social.anancus.core.instance.RegistrationMode;
import social.anancus.core.instance.SetRegistrations;
import social.anancus.core.instance.SiteSettings;
import social.anancus.platform.log.Log;

/** Behind {@code registrations}. */
@Path("console/registrations")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationsConsoleResource {
    private static final Log LOG = Log.of(RegistrationsConsoleResource.class);

    private SiteSettings settings;
    private SetRegistrations setRegistrations;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RegistrationsConsoleResource() {}

    @Inject
    public RegistrationsConsoleResource(SiteSettings settings, SetRegistrations setRegistrations) {
        this.settings = settings;
        this.setRegistrations = setRegistrations;
    }

    /**
     * @return who may sign up
     */
    @GET
    @ConsoleOnly
    public RegistrationsJson show() {
        return RegistrationsJson.of(settings.registrationMode());
    }

    /**
     * @param wanted who may sign up from now on
     * @return the same
     */
    @POST
    @ConsoleOnly
    public RegistrationsJson set(RegistrationsJson wanted) {
        RegistrationMode mode = wanted.chosen();
        setRegistrations.set(mode);
        LOG.info("the operator said who may sign up", "mode", mode.wireName());
        return RegistrationsJson.of(mode);
    }
}

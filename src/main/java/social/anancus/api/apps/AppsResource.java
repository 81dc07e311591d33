package social.anancus.api.apps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.security.TokenKind;
import social.anancus.core.instance.EnsureVapidKeys;
import social.anancus.core.login.FindApplication;

/** Applications (https://docs.joinmastodon.org/methods/apps/). */
@Path("v1/apps")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppsResource {
    private Caller caller;
    private FindApplication findApplication;
    private EnsureVapidKeys vapidKeys;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AppsResource() {}

    @Inject
    public AppsResource(Caller caller, FindApplication findApplication, EnsureVapidKeys vapidKeys) {
        this.caller = caller;
        this.findApplication = findApplication;
        this.vapidKeys = vapidKeys;
    }

    /**
     * @return the application whose token was sent
     */
    @GET
    @Path("verify_credentials")
    @RequiresScope(
            value = {},
            token = TokenKind.ANY)
    public ApplicationJson verifyCredentials() {
        long id = caller.requireAuthentication().applicationId();
        return ApplicationJson.of(findApplication.find(id), vapidKeys.ensure().publicKey());
    }
}

package social.anancus.api.apps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.Public;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.security.TokenKind;
import social.anancus.core.instance.EnsureVapidKeys;
import social.anancus.core.login.CreateApplication;
import social.anancus.core.login.CreatedApplication;
import social.anancus.core.login.FindApplication;

/** Applications (https://docs.joinmastodon.org/methods/apps/). */
@Path("v1/apps")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppsResource {
    private Caller caller;
    private FindApplication findApplication;
    private EnsureVapidKeys vapidKeys;
    private CreateApplication createApplication;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AppsResource() {}

    @Inject
    public AppsResource(
            Caller caller,
            FindApplication findApplication,
            EnsureVapidKeys vapidKeys,
            CreateApplication createApplication) {
        this.caller = caller;
        this.findApplication = findApplication;
        this.vapidKeys = vapidKeys;
        this.createApplication = createApplication;
    }

    /**
     * @param params the application
     * @return it, with its secret
     */
    @POST
    @Public
    @LimitedBy(Limited.APPS)
    public CredentialApplicationJson create(NewAppParams params) {
        CreatedApplication created = createApplication.create(params.toCommand());
        return CredentialApplicationJson.of(created, vapidKeys.ensure().publicKey());
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

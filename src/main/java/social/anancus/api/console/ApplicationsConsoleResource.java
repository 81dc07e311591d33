package social.anancus.api.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import social.anancus.api.security.ConsoleOnly;
import social.anancus.core.login.CreateApplication;
import social.anancus.core.login.CreatedApplication;
import social.anancus.core.login.IssueAccessToken;
import social.anancus.core.login.IssuedToken;
import social.anancus.core.login.TokenRequest;
import social.anancus.platform.log.Log;

/** Behind {@code applications create} and {@code applications token}. */
@Path("console/applications")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsConsoleResource {
    private static final Log LOG = Log.of(ApplicationsConsoleResource.class);

    private CreateApplication createApplication;
    private IssueAccessToken issueAccessToken;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ApplicationsConsoleResource() {}

    @Inject
    public ApplicationsConsoleResource(CreateApplication createApplication, IssueAccessToken issueAccessToken) {
        this.createApplication = createApplication;
        this.issueAccessToken = issueAccessToken;
    }

    /**
     * @param wanted the application
     * @return it, with its secret
     */
    @POST
    @ConsoleOnly
    public CreatedApplicationJson create(NewApplicationJson wanted) {
        CreatedApplication created = createApplication.create(wanted.toCommand());
        LOG.info(
                "the operator registered an application",
                "application",
                created.application().name());
        return CreatedApplicationJson.of(created);
    }

    /**
     * @param application the client id or the name of an application
     * @param request for whom and for what
     * @return a new token
     */
    @POST
    @Path("{application}/tokens")
    @ConsoleOnly
    public IssuedTokenJson issueToken(@PathParam("application") String application, TokenRequestJson request) {
        IssuedToken issued =
                issueAccessToken.issue(new TokenRequest(application, request.username(), request.scopes()));
        LOG.info("the operator issued an access key", "application", application, "username", issued.username());
        return IssuedTokenJson.of(issued);
    }
}

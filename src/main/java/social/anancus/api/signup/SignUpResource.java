package social.anancus.api.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import social.anancus.api.oauth.TokenJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.CallerAddress;
import social.anancus.api.security.Limited;
import social.anancus.api.security.LimitedBy;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.security.TokenKind;
import social.anancus.core.login.CheckSignUp;
import social.anancus.core.login.CredentialMaker;
import social.anancus.core.login.NewSignUp;
import social.anancus.core.login.SignUp;
import social.anancus.core.login.TokenOutcome;
import social.anancus.platform.log.Log;

/** Opens accounts (https://docs.joinmastodon.org/methods/accounts/#create). */
@Path("v1/accounts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignUpResource {
    private static final Log LOG = Log.of(SignUpResource.class);

    private Caller caller;
    private CallerAddress address;
    private CheckSignUp checkSignUp;
    private CredentialMaker credentials;
    private SignUp signUp;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SignUpResource() {}

    @Inject
    public SignUpResource(
            Caller caller, CallerAddress address, CheckSignUp checkSignUp, CredentialMaker credentials, SignUp signUp) {
        this.caller = caller;
        this.address = address;
        this.checkSignUp = checkSignUp;
        this.credentials = credentials;
        this.signUp = signUp;
    }

    /**
     * @param params the account
     * @return a token for it
     */
    @POST
    @RequiresScope(
            value = {"write", "write:accounts"},
            token = TokenKind.APPLICATION)
    @LimitedBy(Limited.SIGN_UP_BY_API)
    public Response create(SignUpParams params) {
        NewSignUp wanted = params.toCommand();
        checkSignUp.check(wanted);
        TokenOutcome.Issued issued = signUp.signUp(
                wanted,
                credentials.credentials(params.password()),
                caller.requireAuthentication().applicationId(),
                address.address());
        LOG.info("somebody signed up", "username", params.username());
        return TokenJson.answer(issued);
    }
}

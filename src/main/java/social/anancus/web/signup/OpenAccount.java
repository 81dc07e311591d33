package social.anancus.web.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import social.anancus.core.login.CheckSignUp;
import social.anancus.core.login.CredentialMaker;
import social.anancus.core.login.NewSignUp;
import social.anancus.core.login.SignUpByPage;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.log.Log;
import social.anancus.web.support.Redirects;

/** Has the wanted account made, once it is known that it may be: hashing a password takes time. */
@ApplicationScoped
class OpenAccount {
    private static final Log LOG = Log.of(OpenAccount.class);

    private CheckSignUp checkSignUp;
    private CredentialMaker credentials;
    private SignUpByPage signUp;
    private Newcomer newcomer;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    OpenAccount() {}

    @Inject
    OpenAccount(CheckSignUp checkSignUp, CredentialMaker credentials, SignUpByPage signUp, Newcomer newcomer) {
        this.checkSignUp = checkSignUp;
        this.credentials = credentials;
        this.signUp = signUp;
        this.newcomer = newcomer;
    }

    /**
     * @param wanted the account
     * @param address from where it is asked for
     * @return the way to the page that says to look into one's mail
     * @throws Invalid with all that is wrong
     */
    Response open(NewSignUp wanted, String address) {
        checkSignUp.check(wanted);
        long userId = signUp.signUp(wanted, credentials.credentials(wanted.password()), address);
        LOG.info("somebody signed up", "username", wanted.username());
        return Response.fromResponse(Redirects.to("/auth/setup"))
                .cookie(newcomer.cookie(userId))
                .build();
    }
}

package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/**
 * Makes an account for somebody who asks for it through an application, which gets a token for it at once. The token is of
 * no use before the address is confirmed and, where moderators look at each, the account is approved.
 */
@ApplicationScoped
public class SignUp {
    private TakeSignUp takeSignUp;
    private ApplicationRepository applications;
    private TokenMaker maker;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SignUp() {}

    @Inject
    public SignUp(TakeSignUp takeSignUp, ApplicationRepository applications, TokenMaker maker) {
        this.takeSignUp = takeSignUp;
        this.applications = applications;
        this.maker = maker;
    }

    /**
     * @param wanted the account
     * @param credentials its password and key, made before by {@link CredentialMaker}
     * @param applicationId the id of the application
     * @param address the IP address from which they ask
     * @return the token
     * @throws NotPermitted if nobody may sign up
     * @throws Invalid with all that is wrong
     */
    @Transactional
    public TokenOutcome.Issued signUp(
            NewSignUp wanted, NewCredentials credentials, long applicationId, String address) {
        User user = takeSignUp.take(wanted, credentials, applicationId, address);
        Application application = applications.find(applicationId).orElseThrow(NotFound::new);
        return maker.make(application, user, application.scopes()).outcome();
    }
}

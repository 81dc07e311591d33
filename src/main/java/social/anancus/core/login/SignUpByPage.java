package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotPermitted;

/**
 * Makes an account for somebody who asks for it on this server's own page. They can log in once their address is confirmed
 * and, where moderators look at each, the account is approved.
 */
@ApplicationScoped
public class SignUpByPage {
    private TakeSignUp takeSignUp;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SignUpByPage() {}

    @Inject
    public SignUpByPage(TakeSignUp takeSignUp) {
        this.takeSignUp = takeSignUp;
    }

    /**
     * @param wanted the account
     * @param credentials its password and key, made before by {@link CredentialMaker}
     * @param address the IP address from which they ask
     * @return the id of the login
     * @throws NotPermitted if nobody may sign up
     * @throws Invalid with all that is wrong
     */
    @Transactional
    public long signUp(NewSignUp wanted, NewCredentials credentials, String address) {
        return takeSignUp.take(wanted, credentials, null, address).id();
    }
}

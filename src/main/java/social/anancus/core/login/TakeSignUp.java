package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Makes the account of somebody who signs up, by whichever way. Runs inside a use case's transaction. */
@ApplicationScoped
public class TakeSignUp {
    private SignUpRules rules;
    private CreateAccount createAccount;
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TakeSignUp() {}

    @Inject
    public TakeSignUp(SignUpRules rules, CreateAccount createAccount, UserRepository users) {
        this.rules = rules;
        this.createAccount = createAccount;
        this.users = users;
    }

    /**
     * @param wanted the account
     * @param credentials its password and key
     * @param applicationId the id of the application through which they ask; null for the page
     * @param address the IP address from which they ask
     * @return the login
     * @throws NotPermitted if nobody may sign up
     * @throws Invalid with all that is wrong
     */
    User take(NewSignUp wanted, NewCredentials credentials, @Nullable Long applicationId, String address) {
        rules.require(wanted);
        CreatedAccount created = createAccount.create(SignUpRules.account(wanted), credentials);
        User user = users.findByUsername(created.login().username()).orElseThrow(NotFound::new);
        String reason = wanted.reason();
        user.signUp(applicationId, reason == null || reason.isBlank() ? null : reason.strip());
        users.recordSignUpAddress(user.id(), address);
        return user;
    }
}

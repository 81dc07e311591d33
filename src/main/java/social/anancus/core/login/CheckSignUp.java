package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotPermitted;

/** Tells whether somebody may have the account they want, before a password is hashed and a key is made for it. */
@ApplicationScoped
public class CheckSignUp {
    private SignUpRules rules;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CheckSignUp() {}

    @Inject
    public CheckSignUp(SignUpRules rules) {
        this.rules = rules;
    }

    /**
     * @param wanted the account
     * @throws NotPermitted if nobody may sign up
     * @throws Invalid with all that is wrong
     */
    @Transactional
    public void check(NewSignUp wanted) {
        rules.require(wanted);
    }
}

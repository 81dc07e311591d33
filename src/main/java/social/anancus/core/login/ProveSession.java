package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has somebody who is logged in type the password once more, before what is delicate; that holds for an hour. */
@ApplicationScoped
public class ProveSession {
    private ConfirmPassword confirmPassword;
    private RecordProof recordProof;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProveSession() {}

    @Inject
    public ProveSession(ConfirmPassword confirmPassword, RecordProof recordProof) {
        this.confirmPassword = confirmPassword;
        this.recordProof = recordProof;
    }

    /**
     * Call it outside of transactions: a hash takes its time.
     *
     * @param user who is logged in with the browser
     * @param password what was typed
     * @return whether it is right
     * @throws social.anancus.platform.error.TooMany if there were too many tries
     */
    public boolean prove(SessionUser user, String password) {
        boolean right = confirmPassword.confirm(user.person().accountId(), password);
        if (right) {
            recordProof.record(user.sessionId());
        }
        return right;
    }
}

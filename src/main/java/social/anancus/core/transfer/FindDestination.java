package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.core.login.ConfirmPassword;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.error.TooMany;

/**
 * Finds the other account that somebody names, and asks its server what it is now. Never call it inside a transaction. What is
 * wrong is said of the field {@code acct}, each kind of mistake with a code of its own.
 */
@ApplicationScoped
class FindDestination {
    private static final String FIELD = "acct";

    private ConfirmPassword confirmPassword;
    private RemoteAccounts remoteAccounts;
    private FindActor actors;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    FindDestination() {}

    @Inject
    FindDestination(ConfirmPassword confirmPassword, RemoteAccounts remoteAccounts, FindActor actors) {
        this.confirmPassword = confirmPassword;
        this.remoteAccounts = remoteAccounts;
        this.actors = actors;
    }

    /**
     * The same for the account's owner, who proves to be that first.
     *
     * @param accountId the account of this server that is concerned
     * @param handleOrUri the other, as it was typed
     * @param password of the account's login
     * @return the other, as its server shows it now
     * @throws NotPermitted if the password is another
     * @throws Invalid if there is none, or it is the same
     * @throws TooMany if the password was tried too often
     * @throws RemoteUnavailable if its server does not answer
     */
    KnownActor find(long accountId, String handleOrUri, String password) {
        if (!confirmPassword.confirm(accountId, password)) {
            throw new NotPermitted("Invalid password");
        }
        return find(accountId, handleOrUri);
    }

    /**
     * @param accountId the account of this server that is concerned
     * @param handleOrUri the other, as it was typed
     * @return the other, as its server shows it now
     * @throws Invalid if there is none, or it is the same
     * @throws RemoteUnavailable if its server does not answer
     */
    KnownActor find(long accountId, String handleOrUri) {
        try {
            long id = remoteAccounts.resolve(handleOrUri);
            if (id == accountId) {
                throw itself();
            }
            remoteAccounts.refresh(id);
            return actors.byId(id).filter(actor -> !actor.isSuspended()).orElseThrow(NotFound::new);
        } catch (NotFound e) {
            throw mistake(FieldError.Code.INVALID, "could not be found");
        }
    }

    static Invalid itself() {
        return mistake(FieldError.Code.TAKEN, "cannot be current account");
    }

    /** It has moved itself, or is not shown any more. */
    static Invalid elsewhere() {
        return mistake(FieldError.Code.BLOCKED, "cannot be moved to");
    }

    static Invalid mistake(FieldError.Code code, String description) {
        return new Invalid(FieldError.of(FIELD, code, description));
    }
}

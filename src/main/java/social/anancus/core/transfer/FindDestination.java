package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;

/** Finds the other account that somebody names, and asks its server what it is now. Never call it inside a transaction. */
@ApplicationScoped
class FindDestination {
    private static final String FIELD = "acct";

    private RemoteAccounts remoteAccounts;
    private FindActor actors;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    FindDestination() {}

    @Inject
    FindDestination(RemoteAccounts remoteAccounts, FindActor actors) {
        this.remoteAccounts = remoteAccounts;
        this.actors = actors;
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
                throw mistake("cannot be current account");
            }
            remoteAccounts.refresh(id);
            return actors.byId(id).filter(actor -> !actor.isSuspended()).orElseThrow(NotFound::new);
        } catch (NotFound e) {
            throw mistake("could not be found");
        }
    }

    static Invalid mistake(String description) {
        return new Invalid(FieldError.of(FIELD, FieldError.Code.INVALID, description));
    }
}

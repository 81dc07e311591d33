package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.account.KnownActor;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.error.TooMany;

/** Has the profile of an account of this server point to another account; nobody who follows it is sent there. */
@ApplicationScoped
public class RedirectAccount {
    private FindDestination destinations;
    private PointElsewhere pointElsewhere;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RedirectAccount() {}

    @Inject
    RedirectAccount(FindDestination destinations, PointElsewhere pointElsewhere) {
        this.destinations = destinations;
        this.pointElsewhere = pointElsewhere;
    }

    /**
     * Never call it inside a transaction: the other server is asked.
     *
     * @param accountId a local account
     * @param target where to: a handle or an address
     * @param password of the account's login
     * @return the account to which it points
     * @throws NotPermitted if the password is another
     * @throws Invalid if there is no such account, or it points elsewhere itself
     * @throws TooMany if the password was tried too often
     * @throws RemoteUnavailable if the other server does not answer
     */
    public KnownActor redirect(long accountId, String target, String password) {
        return point(accountId, destinations.find(accountId, target, password));
    }

    /**
     * The same for the operator, who need not know the password.
     *
     * @param accountId a local account
     * @param target where to: a handle or an address
     * @return the account to which it points
     */
    public KnownActor redirectUnasked(long accountId, String target) {
        return point(accountId, destinations.find(accountId, target));
    }

    private KnownActor point(long accountId, KnownActor destination) {
        if (destination.movedToAccountId() != null) {
            throw FindDestination.elsewhere();
        }
        pointElsewhere.point(accountId, destination.id());
        return destination;
    }

    /**
     * The account is itself again, also after a move: who has gone stays away.
     *
     * @param accountId a local account; nothing happens if it points nowhere
     * @throws NotFound if there is none
     */
    public void end(long accountId) {
        pointElsewhere.point(accountId, null);
    }
}

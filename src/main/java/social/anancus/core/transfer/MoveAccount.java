package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.account.KnownActor;
import social.anancus.core.relationship.AccountMoved;
import social.anancus.core.relationship.MoveFollowers;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.error.TooMany;

/**
 * Moves an account of this server to another account, here or elsewhere: its followers go after it. {@link AccountMoved} is
 * fired. Never call it inside a transaction: the other server is asked.
 */
@ApplicationScoped
public class MoveAccount {
    private FindDestination destinations;
    private MoveFollowers moveFollowers;
    private ProfileNews news;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MoveAccount() {}

    @Inject
    MoveAccount(FindDestination destinations, MoveFollowers moveFollowers, ProfileNews news) {
        this.news = news;
        this.destinations = destinations;
        this.moveFollowers = moveFollowers;
    }

    /**
     * @param accountId a local account
     * @param target where to: a handle or an address
     * @param password of the account's login
     * @return the account to which it has moved
     * @throws NotPermitted if the password is another
     * @throws Invalid if there is no such account, it does not name this one among its former selves or has moved itself, or this
     *     one has moved less than {@link MoveFollowers#OWN_COOLDOWN} ago
     * @throws TooMany if the password was tried too often
     * @throws RemoteUnavailable if the other server does not answer
     */
    public KnownActor move(long accountId, String target, String password) {
        return move(accountId, destinations.find(accountId, target, password));
    }

    /**
     * The same for the operator, who need not know the password.
     *
     * @param accountId a local account
     * @param target where to: a handle or an address
     * @return the account to which it has moved
     */
    public KnownActor moveUnasked(long accountId, String target) {
        return move(accountId, destinations.find(accountId, target));
    }

    private KnownActor move(long accountId, KnownActor destination) {
        switch (moveFollowers.move(accountId, destination.id())) {
            case MOVED -> news.moved(accountId);
            case NOT_CONFIRMED ->
                throw FindDestination.mistake(FieldError.Code.INCLUSION, "is not an alias of this account");
            case TOO_SOON ->
                throw new Invalid("Validation failed: The account has moved less than "
                        + MoveFollowers.OWN_COOLDOWN.toDays() + " days ago");
            case REFUSED -> throw FindDestination.elsewhere();
        }
        return destination;
    }
}

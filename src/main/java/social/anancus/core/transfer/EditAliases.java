package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;

/**
 * {@link ChangeAliases} for those who name an account by its handle or address. Never call it inside a transaction: the other
 * server is asked.
 */
@ApplicationScoped
public class EditAliases {
    private FindDestination destinations;
    private FindActor actors;
    private ChangeAliases changeAliases;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EditAliases() {}

    @Inject
    EditAliases(FindDestination destinations, FindActor actors, ChangeAliases changeAliases) {
        this.destinations = destinations;
        this.actors = actors;
        this.changeAliases = changeAliases;
    }

    /**
     * @param accountId a local account
     * @param former the account that it was before: a handle or an address
     * @return the URIs of all aliases
     * @throws Invalid if there is no such account, it is the same, or there are too many aliases
     * @throws RemoteUnavailable if the other server does not answer
     */
    public List<String> add(long accountId, String former) {
        return changeAliases.add(accountId, destinations.find(accountId, former).id());
    }

    /**
     * @param accountId a local account
     * @param former an account that it was not before: the URI of an alias, or the handle of an account that is known here
     * @return the URIs of all that are left
     * @throws NotFound if nothing is known here under that handle
     */
    public List<String> remove(long accountId, String former) {
        String text = former.strip();
        boolean uri = text.startsWith("https://") || text.startsWith("http://");
        return changeAliases.remove(
                accountId,
                uri ? text : actors.byHandle(text).map(KnownActor::uri).orElseThrow(NotFound::new));
    }
}

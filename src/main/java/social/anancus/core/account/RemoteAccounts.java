package social.anancus.core.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;

/** Finds accounts of other servers, by asking those where that is needed. Never call it inside a transaction. */
public interface RemoteAccounts {
    /**
     * @param handleOrUri {@code carol@remote.example}, with or without an at sign before it, or the URI or page of an actor
     * @return the id of the account, which may be one of this server
     * @throws NotFound if there is no such account, or none that this server wants to know
     * @throws RemoteUnavailable if its server does not answer
     */
    long resolve(String handleOrUri);

    /**
     * The same for callers who cannot wait long.
     *
     * @param handleOrUri {@code carol@remote.example}, with or without an at sign before it, or the URI or page of an actor
     * @param patience how long a request to another server may take; null for the usual. Up to three follow one another
     * @return the id of the account, which may be one of this server
     * @throws NotFound if there is no such account, or none that this server wants to know
     * @throws RemoteUnavailable if its server does not answer in time
     */
    long resolve(String handleOrUri, @Nullable Duration patience);

    /**
     * Reads what a server says of its account now, whenever it was asked last; of an account of this server nothing is asked.
     *
     * @param accountId an account that is known here
     * @throws NotFound if it is gone
     * @throws RemoteUnavailable if its server does not answer
     */
    void refresh(long accountId);
}

package social.anancus.core.status;

import java.time.Duration;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;

/** Finds statuses of other servers, by asking those where that is needed. Never call it inside a transaction. */
public interface RemoteStatuses {
    /**
     * @param uri the id of a status, or the address of its page
     * @return the id of the status here; the caller still asks whether its viewer may see it
     * @throws NotFound if there is no such status, or none that this server wants to know
     * @throws RemoteUnavailable if its server does not answer
     */
    long resolve(String uri);

    /**
     * Reads what a server says of its status now. One that its server has no more is removed.
     *
     * @param uri the id of a status of another server that is known here
     * @param patience how long each request to its server may take
     * @return whether its server has answered
     */
    boolean refresh(String uri, Duration patience);
}

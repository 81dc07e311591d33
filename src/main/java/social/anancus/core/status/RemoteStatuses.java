package social.anancus.core.status;

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
}

package social.anancus.core.search;

import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;

/** Finds what an address leads to that is not known here, by asking the server there. Never call it inside a transaction. */
public interface AskOthers {
    /**
     * @param address the id or page of an account or a status
     * @return what it leads to, taken in
     * @throws NotFound if there is nothing that this server wants to know
     * @throws RemoteUnavailable if the server there does not answer
     */
    Found ask(String address);
}

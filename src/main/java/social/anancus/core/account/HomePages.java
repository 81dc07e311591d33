package social.anancus.core.account;

import java.time.Duration;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;

/** Finds where people of other servers follow and answer at home. Never call it inside a transaction. */
public interface HomePages {
    /**
     * @param home {@code carol@remote.example}, with or without an at sign before it, or the domain alone
     * @param subject the URI of the account or status that they want to do something with
     * @param patience how long a request to another server may take; at most two follow one another
     * @return the address of the page there, on the web
     * @throws NotFound if there is no such account, or its server has no such page
     * @throws RemoteUnavailable if its server does not answer in time
     */
    String pageFor(String home, String subject, Duration patience);
}

package social.anancus.core.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;

/** Fetches files of other servers. Never call it inside a transaction. */
public interface RemoteFiles {
    /**
     * @param url where the file is
     * @param domain whose account it belongs to; null where it belongs to none
     * @param mostBytes how large it may be
     * @param target where to put it; nothing is there yet
     * @throws NotFound if there is none, it is too large, or nothing is taken from there
     * @throws RemoteUnavailable if the server there does not answer
     */
    void fetch(String url, @Nullable String domain, long mostBytes, Path target);

    /**
     * @param domain a domain of accounts
     * @return whether media of its accounts are taken at all
     */
    boolean takes(String domain);
}

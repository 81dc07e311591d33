package social.anancus.federation.inbox.handler;

import java.util.UUID;
import social.anancus.federation.fetch.DocumentException;
import social.anancus.federation.fetch.Errand;
import social.anancus.platform.error.RemoteUnavailable;

/** How handlers ask other servers: each activity is one cause, and what does not answer for now is asked again later. */
final class Asking {
    private Asking() {}

    /**
     * @param activity an activity
     * @return what all that is fetched for it counts under
     */
    static Errand errand(Activity activity) {
        String id = activity.id();
        return Errand.of(id == null ? UUID.randomUUID().toString() : id);
    }

    /**
     * @param failure what another server, or our own rules, said
     * @throws RemoteUnavailable if it may work later
     */
    static void retryIfUseful(DocumentException failure) {
        if (failure.isRetryable()) {
            throw new RemoteUnavailable();
        }
    }
}

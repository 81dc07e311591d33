package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.federation.fetch.DocumentException;
import social.anancus.federation.fetch.FetchActor;
import social.anancus.platform.error.RemoteUnavailable;

/** Reads accounts anew of which an activity tells. Copies inside activities are not used: the newest is at the actor's own address. */
@ApplicationScoped
class BroughtAccounts {
    private FindActor actors;
    private FetchActor fetchActor;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    BroughtAccounts() {}

    @Inject
    BroughtAccounts(FindActor actors, FetchActor fetchActor) {
        this.actors = actors;
        this.fetchActor = fetchActor;
    }

    /**
     * @param activity an activity
     * @return whether its actor could be read anew
     * @throws RemoteUnavailable if its server does not answer for now
     */
    boolean refresh(Activity activity) {
        try {
            KnownActor unused = fetchActor.refresh(activity.actor(), Asking.errand(activity));
            return true;
        } catch (DocumentException e) {
            Asking.retryIfUseful(e);
            return false;
        }
    }

    /**
     * @param activity an activity
     * @param uri the id of another actor
     * @return that actor as its server shows it now; of this server as it is
     * @throws RemoteUnavailable if its server does not answer for now
     */
    Optional<KnownActor> fresh(Activity activity, String uri) {
        Optional<KnownActor> known = actors.byUri(uri);
        if (known.isPresent() && (known.get().isLocal() || known.get().state().deleted())) {
            return known;
        }
        try {
            return Optional.of(
                    known.isPresent()
                            ? fetchActor.refresh(known.get(), Asking.errand(activity))
                            : fetchActor.byUri(uri, Asking.errand(activity)));
        } catch (DocumentException e) {
            Asking.retryIfUseful(e);
            return Optional.empty();
        }
    }
}

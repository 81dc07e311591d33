package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.federation.fetch.DocumentException;
import social.anancus.federation.fetch.FetchStatus;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.error.RemoteUnavailable;

/** Asks origins for the statuses of which an activity gives only the id, or a copy that may not be believed. */
@ApplicationScoped
class FetchedStatuses {
    private FetchStatus fetchStatus;
    private LocateStatus locateStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    FetchedStatuses() {}

    @Inject
    FetchedStatuses(FetchStatus fetchStatus, LocateStatus locateStatus) {
        this.fetchStatus = fetchStatus;
        this.locateStatus = locateStatus;
    }

    /**
     * @param activity why
     * @param uri the id of a status
     * @return the status here; null if there is none to be had
     * @throws RemoteUnavailable if its server does not answer for now
     */
    @Nullable
    Long fetch(Activity activity, String uri) {
        try {
            return fetchStatus.byUri(uri, Asking.errand(activity));
        } catch (DocumentException e) {
            Asking.retryIfUseful(e);
            return null;
        }
    }

    /**
     * @param activity an Announce
     * @param uri the id of what it shares, which is not known here
     * @return the status here; null if there is none to be had
     * @throws RemoteUnavailable if its server does not answer for now
     */
    @Nullable
    Long announced(Activity activity, String uri) {
        AsObject object = activity.object();
        if (object == null || object.isBare() || !activity.speaksFor(uri) || !isOwn(activity, object)) {
            return fetch(activity, uri);
        }
        try {
            return fetchStatus.take(object, Asking.errand(activity));
        } catch (DocumentException e) {
            Asking.retryIfUseful(e);
            return null;
        }
    }

    private static boolean isOwn(Activity activity, AsObject object) {
        return object.list("attributedTo").size() == 1 && activity.actor().uri().equals(object.idOf("attributedTo"));
    }

    /**
     * @param activity why
     * @param uri the id of a status that is known here
     * @return whether its server has shown it anew, or does not have it any more and it is gone here too
     * @throws RemoteUnavailable if its server does not answer for now
     */
    boolean refresh(Activity activity, String uri) {
        Optional<LocatedStatus> known = locateStatus.byUri(uri);
        if (known.isEmpty() || known.get().local()) {
            return false;
        }
        try {
            fetchStatus.refresh(known.get(), uri, Asking.errand(activity));
            return true;
        } catch (DocumentException e) {
            Asking.retryIfUseful(e);
            return locateStatus.byUri(uri).isEmpty();
        }
    }
}

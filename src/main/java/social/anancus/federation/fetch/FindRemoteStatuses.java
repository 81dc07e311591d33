package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.RemoteStatuses;
import social.anancus.federation.uri.LocalTargets;
import social.anancus.platform.log.Log;

/** Finds statuses by address, wherever they are. */
@ApplicationScoped
public class FindRemoteStatuses implements RemoteStatuses {
    private static final Log LOG = Log.of(FindRemoteStatuses.class);

    private Documents documents;
    private FetchStatus fetchStatus;
    private LocateStatus locate;
    private LocalTargets localTargets;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindRemoteStatuses() {}

    @Inject
    public FindRemoteStatuses(
            Documents documents, FetchStatus fetchStatus, LocateStatus locate, LocalTargets localTargets) {
        this.documents = documents;
        this.fetchStatus = fetchStatus;
        this.locate = locate;
        this.localTargets = localTargets;
    }

    @Override
    public long resolve(String uri) {
        String address = uri.strip();
        Optional<Long> known =
                localTargets.statusId(address).or(() -> locate.byUri(address).map(LocatedStatus::id));
        if (known.isPresent()) {
            return known.get();
        }
        Errand errand = Errand.ofSomebody();
        try {
            return fetchStatus.take(documents.fetchTyped(address, errand), errand);
        } catch (DocumentException e) {
            LOG.info("nothing was found elsewhere", "reason", e.reason(), "why", e.getMessage());
            throw e.forCaller();
        }
    }

    @Override
    public boolean refresh(String uri, Duration patience) {
        Optional<LocatedStatus> known = locate.byUri(uri).filter(status -> !status.local());
        if (known.isEmpty()) {
            return false;
        }
        try {
            fetchStatus.refresh(known.get(), uri, Errand.ofSomebody().within(patience));
            return true;
        } catch (DocumentException e) {
            LOG.debug(
                    "a status could not be looked at anew",
                    "status",
                    known.get().id(),
                    "reason",
                    e.getMessage());
            return false;
        }
    }
}

package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Removes what its author on another server has deleted, and takes nothing under its URI any more. */
@ApplicationScoped
public class ReceiveRemoval {
    private RemoteSources sources;
    private StatusUriRepository uris;
    private LeaveStatus leaveStatus;
    private Clock clock;

    /** What has become of it. */
    public enum Removed {
        /** It is gone. */
        GONE,
        /** It was not known, or gone already; it is not taken any more. */
        REMEMBERED,
        /** It is not the signer's to delete. */
        REFUSED
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveRemoval() {}

    @Inject
    ReceiveRemoval(RemoteSources sources, StatusUriRepository uris, LeaveStatus leaveStatus, Clock clock) {
        this.sources = sources;
        this.uris = uris;
        this.leaveStatus = leaveStatus;
        this.clock = clock;
    }

    /**
     * @param uri the id of a status or reblog
     * @param signerId the remote account that deletes it
     * @return what has become of it
     */
    @Transactional
    public Removed remove(String uri, long signerId) {
        if (uri.length() > 4096 || !sources.speaksFor(signerId, uri)) {
            return Removed.REFUSED;
        }
        sources.lock(uri);
        Instant now = clock.instant();
        Optional<Status> status = uris.idOf(uri).flatMap(leaveStatus::lock);
        if (status.isPresent() && status.get().accountId() != signerId) {
            return Removed.REFUSED;
        }
        uris.bury(uri, signerId, now);
        status.ifPresent(found -> leaveStatus.leave(found, now));
        return status.isPresent() ? Removed.GONE : Removed.REMEMBERED;
    }
}

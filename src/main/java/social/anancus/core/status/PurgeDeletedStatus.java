package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import social.anancus.core.instance.LocalUris;

/**
 * Takes a deleted status out of the database with all that hangs on it; one that was reported stays for moderators. Of a local
 * one that everybody could see its URI is kept, so that others who ask later learn that it is gone.
 */
@ApplicationScoped
public class PurgeDeletedStatus {
    /** How long a status that was reported is kept after its deletion. */
    static final Duration REPORTED_KEPT = Duration.ofDays(30);

    private StatusRepository statuses;
    private StatusAddressRepository addresses;
    private StatusUriRepository buried;
    private LocalUris uris;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PurgeDeletedStatus() {}

    @Inject
    public PurgeDeletedStatus(
            StatusRepository statuses,
            StatusAddressRepository addresses,
            StatusUriRepository buried,
            LocalUris uris,
            Clock clock) {
        this.statuses = statuses;
        this.addresses = addresses;
        this.buried = buried;
        this.uris = uris;
        this.clock = clock;
    }

    /**
     * @param statusId a status; nothing happens if it is not deleted
     * @return false if it was reported, and stays for now
     */
    @Transactional
    public boolean purge(long statusId) {
        Instant now = clock.instant();
        if (statuses.isHeldByReport(statusId, now.minus(REPORTED_KEPT))) {
            return false;
        }
        StatusAddress address = addresses.findUnchecked(List.of(statusId)).get(statusId);
        boolean gone = statuses.purge(statusId);
        if (gone
                && address != null
                && address.remoteUri() == null
                && address.visibility().isOpen()) {
            buried.bury(address.uri(uris), address.author().id(), now);
        }
        return true;
    }
}

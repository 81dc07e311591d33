package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes in a status of another server that was looked up and not sent, as {@link ReceiveStatus} does, but quietly. */
@ApplicationScoped
public class BackfillStatus {
    private ReceiveStatus receiveStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public BackfillStatus() {}

    @Inject
    BackfillStatus(ReceiveStatus receiveStatus) {
        this.receiveStatus = receiveStatus;
    }

    /**
     * @param said what its server says
     * @return the status; empty if it is not taken
     */
    @Transactional
    public Optional<Posted> backfill(RemoteStatus said) {
        return receiveStatus.take(said, true);
    }
}

package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds what a status answers that is not known here. */
@ApplicationScoped
public class FindThreadGap {
    private StatusUriRepository uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindThreadGap() {}

    @Inject
    FindThreadGap(StatusUriRepository uris) {
        this.uris = uris;
    }

    /**
     * @param statusId a status
     * @return the id, on another server, of what it answers, if that is not known here
     */
    @Transactional
    public Optional<String> parentOf(long statusId) {
        return uris.awaitedBy(statusId);
    }
}

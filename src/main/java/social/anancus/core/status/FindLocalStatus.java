package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Finds a status of a local author for somebody who asks by its URI. That it was deleted is told only of statuses that
 * everybody could see; of all others the absent and the forbidden look the same.
 */
@ApplicationScoped
public class FindLocalStatus {
    private LocalStatusRepository statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindLocalStatus() {}

    @Inject
    public FindLocalStatus(LocalStatusRepository statuses) {
        this.statuses = statuses;
    }

    /**
     * @param viewer who asks
     * @param accountId its author, a local account that is shown
     * @param statusId the status
     * @return it; empty if there is none, it is somebody else's, or the viewer may not see it. One statement
     */
    public Optional<FoundLocalStatus> find(Viewer viewer, long accountId, long statusId) {
        return statuses.find(viewer, accountId, statusId);
    }

    /**
     * @param uri the URI of a status of a local author, which is not there
     * @return whether there was one, which everybody could see; one statement
     */
    public boolean isGone(String uri) {
        return statuses.isGone(uri);
    }
}

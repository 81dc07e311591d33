package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds statuses that are known here by their URIs; asks nobody else, and not whether somebody may see them. */
@ApplicationScoped
public class LocateStatus {
    private StatusUriRepository uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LocateStatus() {}

    @Inject
    LocateStatus(StatusUriRepository uris) {
        this.uris = uris;
    }

    /**
     * @param uri the id of a status or reblog, ours or another server's
     * @return it, if it is known here and not deleted
     */
    public Optional<LocatedStatus> byUri(String uri) {
        return Optional.ofNullable(uris.locate(List.of(uri)).get(uri));
    }

    /**
     * @param all ids of statuses, ours or other servers'
     * @return those that are known here and not deleted, by the URI as it was given
     */
    public Map<String, LocatedStatus> byUris(Collection<String> all) {
        return uris.locate(all);
    }

    /**
     * @param uri the id of a status of another server
     * @return whether it was deleted, so that nothing is to be taken under it
     */
    public boolean isGone(String uri) {
        return uris.isGone(uri);
    }
}

package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds follows and requests by the ids of their activities, ours or other servers'. */
@ApplicationScoped
public class FindFollow {
    private FollowRepository follows;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindFollow() {}

    @Inject
    public FindFollow(FollowRepository follows) {
        this.follows = follows;
    }

    /**
     * @param uri the id of a Follow activity
     * @return what it means
     */
    public Optional<KnownFollow> byUri(String uri) {
        return follows.byUri(uri);
    }
}

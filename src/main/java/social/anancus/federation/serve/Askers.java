package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import social.anancus.core.status.Viewer;

/** Who asks. */
@ApplicationScoped
public class Askers {
    private HttpServletRequest request;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Askers() {}

    /**
     * @param request the current one
     */
    @Inject
    Askers(HttpServletRequest request) {
        this.request = request;
    }

    Viewer require() {
        return Viewer.anonymous();
    }

    Optional<Viewer> ofActor() {
        return Optional.of(Viewer.anonymous());
    }

    boolean isAuthorizedFetch() {
        return false;
    }
}

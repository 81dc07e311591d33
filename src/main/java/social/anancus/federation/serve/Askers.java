package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import social.anancus.core.status.Viewer;
import social.anancus.federation.door.Refused;
import social.anancus.federation.signature.SignedCaller;

/** Who asks. */
@ApplicationScoped
public class Askers {
    private HttpServletRequest request;
    private SignedCaller caller;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Askers() {}

    /**
     * @param request the current one
     * @param caller reads its signature
     */
    @Inject
    Askers(HttpServletRequest request, SignedCaller caller) {
        this.request = request;
        this.caller = caller;
    }

    /**
     * @return who has signed; the anonymous where nobody has to and nobody has
     * @throws Refused if it is not signed as it must be
     */
    Viewer require() {
        return caller.require(request);
    }

    /**
     * @return the same for what everybody may see; empty where only the least of an actor may be shown
     * @throws Refused if it is signed by whom this server has nothing to do with
     */
    Optional<Viewer> ofActor() {
        return caller.ofActor(request);
    }

    /**
     * @return whether everything but the least wants a signature
     */
    boolean isAuthorizedFetch() {
        return caller.isAuthorizedFetch();
    }
}

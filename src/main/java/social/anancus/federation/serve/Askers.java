package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import social.anancus.core.status.Viewer;
import social.anancus.federation.signature.SignedCaller;

/** Who sends the current request, as its signature proves. */
@ApplicationScoped
public class Askers {
    private HttpServletRequest request;
    private SignedCaller caller;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Askers() {}

    /**
     * @param request the current one
     * @param caller reads signatures
     */
    @Inject
    Askers(HttpServletRequest request, SignedCaller caller) {
        this.request = request;
        this.caller = caller;
    }

    /**
     * @return who asks for what some may see and others may not
     * @throws social.anancus.federation.door.Refused as {@link SignedCaller#require}
     */
    Viewer require() {
        return caller.require(request);
    }

    /**
     * @return who asks for an actor, or for what everybody may see; empty where only the least may be shown
     * @throws social.anancus.federation.door.Refused as {@link SignedCaller#ofActor}
     */
    Optional<Viewer> ofActor() {
        return caller.ofActor(request);
    }

    /**
     * @return whether all answers but the least depend on who asks
     */
    boolean isAuthorizedFetch() {
        return caller.isAuthorizedFetch();
    }
}

package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.federation.uri.LocalTarget;

/** Finds out who asks for what of whom. */
@ApplicationScoped
public class Visits {
    private Owners owners;
    private Askers askers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Visits() {}

    @Inject
    Visits(Owners owners, Askers askers, LocalUris uris) {
        this.owners = owners;
        this.askers = askers;
        this.uris = uris;
    }

    /**
     * @param owner whom an address names
     * @return the account and who asks
     * @throws RuntimeException as {@link Owners#requireShown} and {@link Askers#require}
     */
    Visit of(LocalTarget.Owner owner) {
        LocalProfile profile = owners.requireShown(owner);
        return new Visit(profile, new ActorUris(profile.uri(uris)), askers.require());
    }
}

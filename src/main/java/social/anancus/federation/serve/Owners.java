package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.core.login.LocalProfileRepository;
import social.anancus.core.status.Viewer;
import social.anancus.federation.mapping.ActivityWriter;
import social.anancus.federation.mapping.Contexts;
import social.anancus.federation.uri.LocalTarget;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Finds the account that an address names, and turns away who asks for one that is not shown. */
@ApplicationScoped
public class Owners {
    /** The form of an address with the number of the account. */
    static final String NUMERIC = "ap/users";

    private LocalProfileRepository profiles;
    private Answers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Owners() {}

    @Inject
    Owners(LocalProfileRepository profiles, Answers answers, LocalUris uris) {
        this.profiles = profiles;
        this.answers = answers;
        this.uris = uris;
    }

    /**
     * @param owner whom an address names
     * @return the account in whatever state; one statement
     */
    Optional<LocalProfile> find(LocalTarget.Owner owner) {
        return switch (owner) {
            case LocalTarget.Owner.ById byId -> profiles.byId(byId.accountId());
            case LocalTarget.Owner.ByName byName -> profiles.byName(byName.username());
        };
    }

    /**
     * @param style {@link #NUMERIC} or the form with the name
     * @param who a number or name
     * @return whom that names
     * @throws NotFound if it can name nobody
     */
    static LocalTarget.Owner owner(String style, String who) {
        if (!style.equals(NUMERIC)) {
            return new LocalTarget.Owner.ByName(who);
        }
        try {
            return new LocalTarget.Owner.ById(Long.parseLong(who));
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    /**
     * @param owner whom an address names
     * @return the account, which may be suspended
     * @throws NotFound if there is none, or nobody knows of it yet
     * @throws WebApplicationException (410) with a tombstone, if it is gone for good
     */
    LocalProfile require(LocalTarget.Owner owner) {
        LocalProfile profile = find(owner)
                .filter(found -> found.state() != LocalProfile.State.PENDING)
                .orElseThrow(NotFound::new);
        if (profile.state() == LocalProfile.State.DELETED) {
            throw new WebApplicationException(
                    answers.gone(Contexts.TOMBSTONE.around(ActivityWriter.tombstone(profile.uri(uris)))));
        }
        return profile;
    }

    /**
     * @param owner whom an address names
     * @return the account, which is shown
     * @throws NotFound as {@link #require}
     * @throws WebApplicationException as {@link #require}
     * @throws NotPermitted if it is suspended
     */
    LocalProfile requireShown(LocalTarget.Owner owner) {
        LocalProfile profile = require(owner);
        if (profile.state() == LocalProfile.State.SUSPENDED) {
            throw new NotPermitted();
        }
        return profile;
    }

    /**
     * @param viewer who asks
     * @return whether the answer is what everybody gets
     */
    static boolean isAnybody(Viewer viewer) {
        return viewer instanceof Viewer.Anonymous;
    }
}

package social.anancus.federation.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.RemoteProfile;
import social.anancus.federation.discovery.Finger;
import social.anancus.federation.discovery.WebFinger;
import social.anancus.federation.discovery.WebFingerException;
import social.anancus.federation.fetch.DocumentException.Reason;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.log.Log;

/**
 * Finds accounts of other servers, and fetches those that are not known here or were not looked at for a day. An account is
 * taken only under a handle that WebFinger confirms with the id of the very actor.
 */
@ApplicationScoped
public class FetchActor {
    /** After this time an account that does something is looked at again. */
    public static final Duration FRESH = Duration.ofDays(1);

    private static final Log LOG = Log.of(FetchActor.class);
    private static final Duration REST = Duration.ofMinutes(10);
    private static final int MOST_AWAY = 10_000;

    /** Accounts whose servers were away a moment ago; what is known of them serves meanwhile. */
    private final Cache<Long, Boolean> away =
            Caffeine.newBuilder().maximumSize(MOST_AWAY).expireAfterWrite(REST).build();

    private Documents documents;
    private WebFinger webFinger;
    private TakeActor takeActor;
    private FindActor find;
    private Discoveries discoveries;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FetchActor() {}

    @Inject
    public FetchActor(
            Documents documents,
            WebFinger webFinger,
            TakeActor takeActor,
            FindActor find,
            Discoveries discoveries,
            Clock clock) {
        this.documents = documents;
        this.webFinger = webFinger;
        this.takeActor = takeActor;
        this.find = find;
        this.discoveries = discoveries;
        this.clock = clock;
    }

    /**
     * @param uri the id of an actor, also one of ours
     * @param errand why
     * @return the account; suspended and deleted ones too
     * @throws DocumentException if it is not known and cannot be fetched
     */
    public KnownActor byUri(String uri, Errand errand) throws DocumentException {
        Optional<KnownActor> known = find.byUri(uri);
        if (known.isPresent()
                && (known.get().isLocal()
                        || isFresh(known.get())
                        || known.get().state().deleted())) {
            return known.get();
        }
        if (known.isEmpty()) {
            requireAllowed(uri, errand);
        }
        try {
            return take(documents.fetch(uri, errand), errand, null);
        } catch (DocumentException e) {
            return afterFailure(known.orElse(null), e);
        }
    }

    /**
     * Fetches an account anew, whenever it was looked at last.
     *
     * @param actor a remote account
     * @param errand why
     * @return what it is now
     * @throws DocumentException if it cannot be fetched; one that is gone is purged
     */
    public KnownActor refresh(KnownActor actor, Errand errand) throws DocumentException {
        try {
            return take(documents.fetch(actor.uri(), errand), errand, null);
        } catch (DocumentException e) {
            if (e.reason() == Reason.GONE) {
                takeActor.gone(actor.id());
            }
            throw e;
        }
    }

    /**
     * @param handle {@code carol@remote.example}
     * @param errand why
     * @return the account
     * @throws DocumentException if there is none, or it cannot be fetched
     */
    public KnownActor byHandle(RemoteProfile.Handle handle, Errand errand) throws DocumentException {
        Optional<KnownActor> known = find.byHandle(handle.username() + "@" + handle.domain());
        if (known.isPresent() && serves(known.get())) {
            return known.get();
        }
        try {
            Finger finger = finger(handle, errand);
            Optional<KnownActor> named = find.byUri(finger.actor());
            if (named.isPresent() && serves(named.get())) {
                return named.get();
            }
            requireAllowed(finger.actor(), errand);
            return take(documents.fetch(finger.actor(), errand), errand, finger);
        } catch (DocumentException e) {
            return afterFailure(known.orElse(null), e);
        }
    }

    /**
     * Takes in an actor whose document is at hand and may be believed.
     *
     * @param actor the document, from its own id or signed by its own key
     * @param errand why
     * @return the account
     * @throws DocumentException if it is no proper actor, or no handle is confirmed
     */
    public KnownActor take(AsObject actor, Errand errand) throws DocumentException {
        return take(actor, errand, null);
    }

    private KnownActor take(AsObject actor, Errand errand, @Nullable Finger seen) throws DocumentException {
        RemoteProfile.Handle claimed = takeActor.claimedHandle(actor);
        String id = actor.id();
        Finger finger =
                seen != null && isSame(seen.handle(), claimed) && seen.actor().equals(id)
                        ? seen
                        : finger(claimed, errand);
        if (!finger.actor().equals(id)) {
            throw new DocumentException(Reason.WRONG, "its handle leads to another actor");
        }
        return takeActor.take(actor, finger.handle());
    }

    private static boolean isSame(RemoteProfile.Handle one, RemoteProfile.Handle other) {
        return one.username().equalsIgnoreCase(other.username()) && one.domain().equals(other.domain());
    }

    private Finger finger(RemoteProfile.Handle handle, Errand errand) throws DocumentException {
        takeActor.requireWelcome(handle.domain());
        try {
            return webFinger.find(handle, errand.patience());
        } catch (WebFingerException e) {
            LOG.debug("a handle was not found", "domain", handle.domain(), "reason", e.getMessage());
            throw new DocumentException(
                    e.reason() == WebFingerException.Reason.UNAVAILABLE ? Reason.UNAVAILABLE : Reason.ABSENT,
                    "its handle is not confirmed: " + e.getMessage());
        }
    }

    private void requireAllowed(String uri, Errand errand) throws DocumentException {
        String host = Origin.of(uri).map(Origin::host).orElse("");
        if (!discoveries.mayFetchActor(errand, host)) {
            throw new DocumentException(Reason.REFUSED, "one cause has made too many accounts known");
        }
    }

    /** What is known already serves as long as its server says nothing else. */
    private KnownActor afterFailure(@Nullable KnownActor known, DocumentException e) throws DocumentException {
        if (known == null) {
            throw e;
        }
        if (e.reason() == Reason.GONE && takeActor.gone(known.id())) {
            throw e;
        }
        away.put(known.id(), Boolean.TRUE);
        LOG.debug("an account could not be refreshed", "account", known.id(), "reason", e.getMessage());
        return known;
    }

    private boolean serves(KnownActor actor) {
        return actor.isLocal() || actor.state().deleted() || isFresh(actor) || away.getIfPresent(actor.id()) != null;
    }

    private boolean isFresh(KnownActor actor) {
        return actor.fetchedAt() != null
                && actor.fetchedAt().isAfter(clock.instant().minus(FRESH));
    }
}

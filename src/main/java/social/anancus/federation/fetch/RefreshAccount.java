package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.RemoteProfile;
import social.anancus.core.reaction.ReceivePins;
import social.anancus.federation.discovery.Finger;
import social.anancus.federation.discovery.WebFinger;
import social.anancus.federation.discovery.WebFingerException;
import social.anancus.federation.fetch.DocumentException.Reason;
import social.anancus.federation.vocabulary.AsObject;

/** Looks at an account anew, with the figures of its collections. */
@ApplicationScoped
public class RefreshAccount {
    private Documents documents;
    private WebFinger webFinger;
    private TakeActor takeActor;
    private CollectionTotals totals;
    private ReceivePins receivePins;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RefreshAccount() {}

    @Inject
    public RefreshAccount(
            Documents documents,
            WebFinger webFinger,
            TakeActor takeActor,
            CollectionTotals totals,
            ReceivePins receivePins,
            Clock clock) {
        this.documents = documents;
        this.webFinger = webFinger;
        this.takeActor = takeActor;
        this.totals = totals;
        this.receivePins = receivePins;
        this.clock = clock;
    }

    /**
     * @param actor a remote account
     * @param errand why
     * @return what it is now
     * @throws DocumentException if it cannot be fetched; one that is gone is purged
     */
    KnownActor refresh(KnownActor actor, Errand errand) throws DocumentException {
        AsObject document;
        try {
            document = documents.fetch(actor.uri(), errand);
        } catch (DocumentException e) {
            if (e.reason() == Reason.GONE) {
                takeActor.gone(actor.id());
            }
            throw e;
        }
        RemoteProfile.Handle claimed = takeActor.claimedHandle(document);
        takeActor.requireWelcome(claimed.domain());
        RemoteProfile.Handle handle = confirmed(actor, document, claimed);
        if (handle == null) {
            handle = ask(document, claimed, errand);
        }
        return takeActor.take(document, handle, totals.read(document, errand));
    }

    /** The handle under which the account was taken in a moment ago, if it still goes by that name; else null. */
    private RemoteProfile.@Nullable Handle confirmed(
            KnownActor actor, AsObject document, RemoteProfile.Handle claimed) {
        String domain = actor.domain();
        boolean same = actor.uri().equals(document.id()) && actor.username().equalsIgnoreCase(claimed.username());
        boolean fresh = actor.fetchedAt() != null
                && actor.fetchedAt().isAfter(clock.instant().minus(FetchActor.FRESH));
        return domain != null && same && fresh ? new RemoteProfile.Handle(actor.username(), domain) : null;
    }

    private RemoteProfile.Handle ask(AsObject document, RemoteProfile.Handle claimed, Errand errand)
            throws DocumentException {
        try {
            Finger finger = webFinger.find(claimed, errand.patience());
            if (!finger.actor().equals(document.id())) {
                throw new DocumentException(Reason.WRONG, "its handle leads to another actor");
            }
            return finger.handle();
        } catch (WebFingerException e) {
            throw new DocumentException(Reason.UNAVAILABLE, "its handle is not confirmed: " + e.getMessage());
        }
    }

    /**
     * @param actor a remote account
     * @param statusIds what it has pinned, the newest first
     */
    void pin(KnownActor actor, List<Long> statusIds) {
        receivePins.replace(actor.id(), statusIds);
    }
}

package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.PurgeRemoteAccount;
import social.anancus.core.account.ReceiveAccount;
import social.anancus.core.account.RemoteProfile;
import social.anancus.federation.fetch.DocumentException.Reason;
import social.anancus.federation.mapping.ActorReader;
import social.anancus.federation.mapping.UnreadableException;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.error.Invalid;

/** Hands actors over to core. */
@ApplicationScoped
public class TakeActor {
    private ActorReader reader;
    private ReceiveAccount receiveAccount;
    private PurgeRemoteAccount purgeRemoteAccount;
    private FindActor find;
    private FetchKeys fetchKeys;
    private ForeignDomains domains;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TakeActor() {}

    @Inject
    public TakeActor(
            ActorReader reader,
            ReceiveAccount receiveAccount,
            PurgeRemoteAccount purgeRemoteAccount,
            FindActor find,
            FetchKeys fetchKeys,
            ForeignDomains domains) {
        this.reader = reader;
        this.receiveAccount = receiveAccount;
        this.purgeRemoteAccount = purgeRemoteAccount;
        this.find = find;
        this.fetchKeys = fetchKeys;
        this.domains = domains;
    }

    RemoteProfile.Handle claimedHandle(AsObject actor) throws DocumentException {
        try {
            return reader.claimedHandle(actor);
        } catch (UnreadableException e) {
            throw new DocumentException(Reason.WRONG, String.valueOf(e.getMessage()));
        }
    }

    /** The domain of a handle may be another than that of the actor; both must be welcome. */
    void requireWelcome(String domain) throws DocumentException {
        if (!domains.mayAsk(domain)) {
            throw new DocumentException(Reason.REFUSED, "this server does not talk to that domain");
        }
    }

    KnownActor take(AsObject actor, RemoteProfile.Handle handle) throws DocumentException {
        return take(actor, handle, CollectionTotals.Totals.UNKNOWN);
    }

    KnownActor take(AsObject actor, RemoteProfile.Handle handle, CollectionTotals.Totals totals)
            throws DocumentException {
        requireWelcome(handle.domain());
        try {
            RemoteProfile read = totals.addTo(reader.read(actor, handle));
            List<RemoteProfile.Key> keys = new ArrayList<>(read.keys());
            keys.addAll(fetchKeys.missing(actor, read.uri()));
            long id = receiveAccount.receive(withKeys(read, keys));
            return find.byId(id).orElseThrow(() -> new DocumentException(Reason.GONE, "it was deleted meanwhile"));
        } catch (UnreadableException | Invalid e) {
            throw new DocumentException(Reason.WRONG, String.valueOf(e.getMessage()));
        }
    }

    private static RemoteProfile withKeys(RemoteProfile read, List<RemoteProfile.Key> keys) {
        return new RemoteProfile(
                read.uri(),
                read.handle(),
                read.profile(),
                read.addresses(),
                keys,
                read.moves(),
                read.memorial(),
                read.suspended(),
                read.published(),
                read.counts(),
                read.emojis());
    }

    boolean gone(long accountId) {
        return purgeRemoteAccount.purge(accountId);
    }
}

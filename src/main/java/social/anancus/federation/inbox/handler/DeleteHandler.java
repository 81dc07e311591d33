package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.PurgeRemoteAccount;
import social.anancus.core.status.ReceiveRemoval;
import social.anancus.core.status.ReceiveRemoval.Removed;

/**
 * {@code Delete} (ActivityPub, section 7.4), of a status, its tombstone or its id, or of the actor itself. Who stored it
 * decides: nobody deletes what another has written, though on the same server.
 */
@ApplicationScoped
class DeleteHandler implements ActivityHandler {
    private FindActor actors;
    private PurgeRemoteAccount purgeRemoteAccount;
    private ReceiveRemoval receiveRemoval;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    DeleteHandler() {}

    @Inject
    DeleteHandler(FindActor actors, PurgeRemoteAccount purgeRemoteAccount, ReceiveRemoval receiveRemoval) {
        this.actors = actors;
        this.purgeRemoteAccount = purgeRemoteAccount;
        this.receiveRemoval = receiveRemoval;
    }

    @Override
    public Verdict handle(Activity activity) {
        String uri = activity.objectId();
        if (uri == null) {
            return Verdict.ignored(Refusal.MALFORMED);
        }
        if (uri.equals(activity.actor().uri())) {
            boolean unused = purgeRemoteAccount.purge(activity.actorId());
            return Verdict.done();
        }
        if (!activity.speaksFor(uri)) {
            return Verdict.ignored(Refusal.FOREIGN_ORIGIN);
        }
        if (actors.byUri(uri).isPresent() || receiveRemoval.remove(uri, activity.actorId()) == Removed.REFUSED) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        return Verdict.done();
    }
}

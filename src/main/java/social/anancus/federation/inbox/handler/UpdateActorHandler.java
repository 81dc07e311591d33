package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** {@code Update} of an actor by itself: its profile is read anew, from its own address, with its handle. */
@ApplicationScoped
class UpdateActorHandler implements ActivityHandler {
    private BroughtAccounts accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    UpdateActorHandler() {}

    @Inject
    UpdateActorHandler(BroughtAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Verdict handle(Activity activity) {
        String uri = activity.objectId();
        if (uri == null) {
            return Verdict.ignored(Refusal.MALFORMED);
        }
        if (!uri.equals(activity.actor().uri())) {
            return Verdict.ignored(activity.speaksFor(uri) ? Refusal.NOT_THE_OWNER : Refusal.FOREIGN_ORIGIN);
        }
        return accounts.refresh(activity) ? Verdict.done() : Verdict.ignored(Refusal.NOT_CONFIRMED);
    }
}

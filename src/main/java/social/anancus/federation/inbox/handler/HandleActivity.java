package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.federation.inbox.ActivityProcessor;
import social.anancus.federation.inbox.ReceivedActivity;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.log.Log;

/** The door to all handlers: checks who acts, finds the row of {@link HandlerTable}, and logs what is refused. */
@ApplicationScoped
public class HandleActivity implements ActivityProcessor {
    private static final Log LOG = Log.of(HandleActivity.class);
    /** What accounts may still do after moderators, or their own server, have suspended them. */
    private static final Set<String> FOR_THE_SUSPENDED = Set.of("Delete", "Reject", "Undo", "Update");

    private FindActor actors;
    private Instance<ActivityHandler> handlers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HandleActivity() {}

    @Inject
    HandleActivity(FindActor actors, @Any Instance<ActivityHandler> handlers) {
        this.actors = actors;
        this.handlers = handlers;
    }

    /**
     * Does what an activity asks for. What is refused has no effect, and is one line in the log.
     *
     * @param received what came
     * @throws RemoteUnavailable if another server had to be asked and did not answer
     */
    @Override
    public void process(ReceivedActivity received) {
        Verdict verdict = verdict(received);
        if (verdict instanceof Verdict.Ignored(Refusal refusal)) {
            AsObject json = AsObject.of(received.json());
            LOG.info(
                    "an activity has no effect",
                    "reason",
                    refusal.code(),
                    "type",
                    json.type(),
                    "object",
                    kind(json),
                    "actor",
                    received.signer(),
                    "id",
                    json.id());
        }
    }

    private static String kind(AsObject activity) {
        AsObject object = activity.first("object");
        if (object == null) {
            return "none";
        }
        return object.isBare() ? "uri" : object.type();
    }

    Verdict verdict(ReceivedActivity received) {
        AsObject json = AsObject.of(received.json());
        String claimed = json.idOf("actor");
        if (json.isBare() || json.type().isEmpty() || claimed == null) {
            return Verdict.ignored(Refusal.MALFORMED);
        }
        Optional<KnownActor> signer = actors.byId(received.signerId());
        if (signer.isEmpty() || !signer.get().uri().equals(claimed)) {
            return Verdict.ignored(Refusal.NOT_SIGNED_BY_ACTOR);
        }
        return handle(new Activity(json, signer.get()));
    }

    private Verdict handle(Activity activity) {
        if (activity.actor().isLocal()) {
            return Verdict.ignored(Refusal.ACTOR_IS_LOCAL);
        }
        if (activity.actor().isSuspended() && !activity.json().isAny(FOR_THE_SUSPENDED)) {
            return Verdict.ignored(Refusal.ACTOR_SUSPENDED);
        }
        HandlerTable.Row row = HandlerTable.find(activity.json());
        if (row == null) {
            return Verdict.ignored(Refusal.MEANS_NOTHING);
        }
        try {
            return handlers.select(row.handler()).get().handle(activity);
        } catch (NotFound | NotPermitted | Invalid e) {
            return Verdict.ignored(Refusal.NOT_FOR_THE_ACTOR);
        }
    }
}

package social.anancus.federation.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.inbound.Inbound;
import social.anancus.core.account.inbound.KeepInbound;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.federation.signature.AdmittedDomains;
import social.anancus.federation.signature.RequestHead;
import social.anancus.federation.signature.Signer;
import social.anancus.federation.signature.VerifySignature;
import social.anancus.federation.signature.VerifySignature.Pending;
import social.anancus.platform.json.Json;
import social.anancus.platform.log.Log;

/**
 * Takes activities in or turns them away. What costs least is asked first: type, length, the form, strength and age of the
 * signature, the domain, room; then the body is read, compared with its digest, and only then a key is looked for. An activity
 * that is taken lies in the database when the sender is answered.
 */
@ApplicationScoped
public class InboxDoor {
    private static final Log LOG = Log.of(InboxDoor.class);

    private VerifySignature verify;
    private AdmittedDomains domains;
    private Backlog backlog;
    private BodyReader bodies;
    private KeepInbound keep;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public InboxDoor() {}

    @Inject
    InboxDoor(
            VerifySignature verify,
            AdmittedDomains domains,
            Backlog backlog,
            BodyReader bodies,
            KeepInbound keep,
            Json json) {
        this.verify = verify;
        this.domains = domains;
        this.backlog = backlog;
        this.bodies = bodies;
        this.keep = keep;
        this.json = json;
    }

    /**
     * When it returns, the sender may be answered with 202: the activity is written down, was before, or has no effect.
     *
     * @param head the request without its body
     * @param length the length of the body as announced; negative for none announced
     * @param stream the body
     * @param inboxOwnerId the local account whose inbox it is; null for the one that all share
     * @throws Refused if it is turned away
     * @throws social.anancus.platform.json.InvalidJsonException if the body is no JSON, or exceeds a limit
     * @throws IOException if the body breaks off
     */
    public void receive(RequestHead head, long length, InputStream stream, @Nullable Long inboxOwnerId)
            throws IOException {
        demandType(head);
        if (length > BodyReader.MOST_BYTES) {
            throw BodyReader.tooLarge();
        }
        Pending signature = verify.read(head);
        domains.demand(signature.host());
        backlog.demandRoom(signature.host());
        byte[] body = bodies.read(stream);
        byte[] digest = signature.checkBody(body);
        if (!verify.isKnown(signature) && isOfStranger(activity(body))) {
            return;
        }
        Signer signer = verify.verify(signature);
        domains.demand(signer.domain());
        ActivityHead activity = ActivityHead.of(activity(body));
        if (!signer.uri().equals(activity.actor())) {
            // whoever forwards an activity of others does no wrong, and would only send it again
            LOG.info(
                    "an activity has no effect: another than its actor has signed it",
                    "signer",
                    signer.uri(),
                    "id",
                    activity.id());
            return;
        }
        Inbound inbound =
                new Inbound(signer.accountId(), inboxOwnerId, new String(body, StandardCharsets.UTF_8), bodies.now());
        if (!keep.keep(inbound, Backlog.share(signature.host()), activity.id() == null ? null : digest)) {
            LOG.debug("an activity came again", "signer", signer.uri(), "id", activity.id());
        }
    }

    /** Whoever was never heard of here has nothing here that could go or change. */
    private boolean isOfStranger(ObjectNode activity) {
        ActivityHead head = ActivityHead.of(activity);
        String actor = head.actor();
        return head.farewell() && actor != null && !verify.isKnownActor(actor);
    }

    private ObjectNode activity(byte[] body) {
        if (json.tree(body) instanceof ObjectNode object) {
            return object;
        }
        throw new Refused(Reason.MALFORMED, "an activity is a JSON object");
    }

    private static void demandType(RequestHead head) {
        String type = head.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        String bare = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
        if (!bare.equals("application/activity+json") && !bare.equals("application/ld+json")) {
            throw new Refused(Reason.WRONG_TYPE, "activities are sent as application/activity+json");
        }
        String encoding = head.header("content-encoding").orElse("identity").strip();
        if (!encoding.equalsIgnoreCase("identity")) {
            throw new Refused(Reason.WRONG_TYPE, "packed bodies are not taken");
        }
    }
}

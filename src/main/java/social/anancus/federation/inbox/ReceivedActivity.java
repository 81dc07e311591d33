package social.anancus.federation.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity whose actor has proven to have sent it.
 *
 * @param signerId the remote account that signed the request; it may have been suspended or deleted since
 * @param signer the URI of its actor, which is the activity's {@code actor}
 * @param inboxOwnerId the local account in whose own inbox it came; null for the inbox that all share
 * @param json the activity, parsed once and within limits, from the bytes that were signed
 * @param raw the same as text, for forwarding
 * @param receivedAt when it came
 */
public record ReceivedActivity(
        long signerId, String signer, @Nullable Long inboxOwnerId, ObjectNode json, String raw, Instant receivedAt) {}

package social.anancus.core.account.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it lies here.
 *
 * @param accountId the remote account that signed the request
 * @param inboxOwnerId the local account in whose own inbox it came; null for the inbox that all share
 * @param body the JSON as it came
 * @param receivedAt when it came
 */
public record Inbound(long accountId, @Nullable Long inboxOwnerId, String body, Instant receivedAt) {}

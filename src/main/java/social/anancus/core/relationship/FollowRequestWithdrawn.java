package social.anancus.core.relationship;

import org.jspecify.annotations.Nullable;

/**
 * Who asked to follow no longer wants to. Fired in the transaction that did it.
 *
 * @param requestId the row of {@code follow_request}, which is gone
 * @param accountId who asked
 * @param targetAccountId whom
 * @param uri the id of the Follow activity; null where both are of this server
 */
public record FollowRequestWithdrawn(
        long requestId,
        long accountId,
        long targetAccountId,
        @Nullable String uri) implements RelationshipEvent {}

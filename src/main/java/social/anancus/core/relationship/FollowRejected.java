package social.anancus.core.relationship;

import org.jspecify.annotations.Nullable;

/**
 * The one who is followed, or was asked, does not want it: a request was rejected, or a follower removed or blocked. Fired in the transaction that did it.
 *
 * @param rowId the row of {@code follow} or {@code follow_request}, which is gone; 0 if there was none
 * @param accountId who followed or asked
 * @param targetAccountId who does not want it
 * @param uri the id of the Follow activity; null where both are of this server
 */
public record FollowRejected(
        long rowId,
        long accountId,
        long targetAccountId,
        @Nullable String uri) implements RelationshipEvent {}

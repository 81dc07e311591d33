package social.anancus.core.relationship;

import org.jspecify.annotations.Nullable;

/**
 * A request to follow was granted; {@link Followed} is fired beside. Fired in the transaction that did it.
 *
 * @param requestId the row of {@code follow_request}, which is gone; 0 if there was none
 * @param followId the row of {@code follow}
 * @param accountId who asked
 * @param targetAccountId who granted it
 * @param uri the id of the Follow activity; null where both are of this server
 */
public record FollowAuthorized(
        long requestId,
        long followId,
        long accountId,
        long targetAccountId,
        @Nullable String uri) implements RelationshipEvent {}

package social.anancus.core.relationship;

import org.jspecify.annotations.Nullable;

/**
 * One account no longer follows another, whoever ended it. Fired in the transaction that did it.
 *
 * @param followId the row of {@code follow}, which is gone
 * @param accountId who followed
 * @param targetAccountId whom
 * @param uri the id of the Follow activity; null where both are of this server
 * @param byTarget whether the one who was followed ended it; {@link FollowRejected} is fired beside
 */
public record Unfollowed(
        long followId,
        long accountId,
        long targetAccountId,
        @Nullable String uri,
        boolean byTarget) implements RelationshipEvent {}

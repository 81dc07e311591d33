package social.anancus.core.relationship;

/**
 * One account asks another to let it follow. Fired in the transaction that did it.
 *
 * @param requestId the row of {@code follow_request}
 * @param accountId who asks
 * @param targetAccountId whom
 */
public record FollowRequested(long requestId, long accountId, long targetAccountId) implements RelationshipEvent {}

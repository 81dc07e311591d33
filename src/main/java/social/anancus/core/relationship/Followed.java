package social.anancus.core.relationship;

/**
 * One account follows another from now on, by itself or because a request was granted. Fired in the transaction that did it.
 *
 * @param followId the row of {@code follow}
 * @param accountId who follows
 * @param targetAccountId whom
 */
public record Followed(long followId, long accountId, long targetAccountId) implements RelationshipEvent {}

package social.anancus.core.relationship;

/**
 * An account, local or remote, has moved to another; its followers here go after it. Fired in the transaction that did it.
 *
 * @param accountId who has moved
 * @param targetAccountId where to
 */
public record AccountMoved(long accountId, long targetAccountId) implements RelationshipEvent {}

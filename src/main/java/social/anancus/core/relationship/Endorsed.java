package social.anancus.core.relationship;

/**
 * One account features another on its profile. Fired in the transaction that did it.
 *
 * @param accountId who features
 * @param targetAccountId whom
 */
public record Endorsed(long accountId, long targetAccountId) implements RelationshipEvent {}

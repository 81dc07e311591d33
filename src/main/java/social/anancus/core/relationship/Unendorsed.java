package social.anancus.core.relationship;

/**
 * One account no longer features another on its profile. Fired in the transaction that did it.
 *
 * @param accountId who featured
 * @param targetAccountId whom
 */
public record Unendorsed(long accountId, long targetAccountId) implements RelationshipEvent {}

package social.anancus.core.relationship;

/**
 * One account no longer mutes another, by itself or because the time is over. Fired in the transaction that did it.
 *
 * @param accountId who muted
 * @param targetAccountId whom
 */
public record Unmuted(long accountId, long targetAccountId) implements RelationshipEvent {}

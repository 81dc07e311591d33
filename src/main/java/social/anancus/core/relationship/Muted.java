package social.anancus.core.relationship;

/**
 * One account mutes another, or mutes it in another way than before. Fired in the transaction that did it.
 *
 * @param accountId who mutes
 * @param targetAccountId whom
 * @param notifications whether notifications are hidden too
 */
public record Muted(long accountId, long targetAccountId, boolean notifications) implements RelationshipEvent {}

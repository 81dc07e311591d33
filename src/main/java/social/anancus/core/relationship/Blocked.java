package social.anancus.core.relationship;

/**
 * One account blocks another from now on; what tied the two is gone already. Fired in the transaction that did it.
 *
 * @param blockId the row of {@code account_block}
 * @param accountId who blocks
 * @param targetAccountId whom
 */
public record Blocked(long blockId, long accountId, long targetAccountId) implements RelationshipEvent {}

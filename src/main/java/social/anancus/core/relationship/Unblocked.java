package social.anancus.core.relationship;

import org.jspecify.annotations.Nullable;

/**
 * One account no longer blocks another. Fired in the transaction that did it.
 *
 * @param blockId the row of {@code account_block}, which is gone
 * @param accountId who blocked
 * @param targetAccountId whom
 * @param uri the id of the Block activity; null for one of ours
 */
public record Unblocked(
        long blockId,
        long accountId,
        long targetAccountId,
        @Nullable String uri) implements RelationshipEvent {}

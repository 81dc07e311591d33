package social.anancus.federation.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What one account does to another, or to a status: a follow, a request for one, a block, a favourite.
 *
 * @param rowId its row, which may be gone
 * @param accountId who
 * @param targetId the other account, or the status
 * @param uri the activity's id where the row has one; null for one of ours, which follows from the row
 */
public record Tie(
        long rowId, long accountId, long targetId, @Nullable String uri) {}

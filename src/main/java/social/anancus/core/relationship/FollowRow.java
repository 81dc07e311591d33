package social.anancus.core.relationship;

import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountCounters;

/**
 * A row of {@code follow} or {@code follow_request}.
 *
 * @param id its id
 * @param accountId who follows or asks
 * @param targetAccountId whom
 * @param uri the id of the Follow activity; null where both are of this server
 */
record FollowRow(
        long id,
        long accountId,
        long targetAccountId,
        @Nullable String uri) {
    AccountCounters.Pair pair() {
        return new AccountCounters.Pair(accountId, targetAccountId);
    }
}

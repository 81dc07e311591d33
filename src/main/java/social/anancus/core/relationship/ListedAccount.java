package social.anancus.core.relationship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account in a list that is paged by the rows of another table.
 *
 * @param rowId by which the list is paged
 * @param accountId the account
 * @param until when it leaves the list by itself; null for never
 */
public record ListedAccount(
        long rowId, long accountId, @Nullable Instant until) {}

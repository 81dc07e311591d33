package social.anancus.core.relationship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that another keeps out of sight.
 *
 * @param rowId by which the list is paged
 * @param accountId the account, perhaps a suspended one
 * @param since since when
 * @param until when it ends by itself; null for never
 * @param notifications whether notifications are hidden too
 */
public record HiddenAccount(
        long rowId, long accountId, Instant since, @Nullable Instant until, boolean notifications) {}

package social.anancus.core.status;

import org.jspecify.annotations.Nullable;

/**
 * A status is gone, or a reblog was undone. Fired inside the transaction.
 *
 * @param statusId its id
 * @param accountId its author
 * @param reblogOfId what it shared; null if it was no reblog
 */
public record StatusDeleted(
        long statusId, long accountId, @Nullable Long reblogOfId) {}

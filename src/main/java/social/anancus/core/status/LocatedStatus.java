package social.anancus.core.status;

import org.jspecify.annotations.Nullable;

/**
 * A status that a URI leads to; whoever may see it.
 *
 * @param id the status
 * @param accountId its author
 * @param local whether it was written here
 * @param visibility to whom it is addressed
 * @param reblogOfId what it shares; null if it is no reblog
 */
public record LocatedStatus(
        long id,
        long accountId,
        boolean local,
        Visibility visibility,
        @Nullable Long reblogOfId) {}

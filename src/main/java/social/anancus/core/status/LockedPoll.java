package social.anancus.core.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll that nobody else changes until the transaction ends.
 *
 * @param id the poll
 * @param statusId its status
 * @param accountId its author
 * @param tallies the votes of each option
 * @param multiple whether one may choose several
 * @param expiresAt when it ends, or null
 */
record LockedPoll(
        long id,
        long statusId,
        long accountId,
        List<Long> tallies,
        boolean multiple,
        @Nullable Instant expiresAt) {}

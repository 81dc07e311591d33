package social.anancus.federation.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server that did not take what was sent to it.
 *
 * @param host its name
 * @param failedOn the days of failures since something was last taken
 * @param unavailableSince since when nothing is sent any more; null while it is tried
 * @param lastFailure why
 * @param lastFailureAt when; of the first failure of that day
 */
record TroubledHost(
        String host,
        Set<LocalDate> failedOn,
        @Nullable Instant unavailableSince,
        @Nullable String lastFailure,
        @Nullable Instant lastFailureAt) {
    TroubledHost {
        failedOn = Set.copyOf(failedOn);
    }
}

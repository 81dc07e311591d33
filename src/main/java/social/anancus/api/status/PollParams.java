package social.anancus.api.status;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.PollDraft;

/** A poll as a client sends it; {@code expires_in} in seconds. */
public record PollParams(
        @Nullable List<String> options, @Nullable Long expiresIn, boolean multiple, boolean hideTotals) {
    PollDraft toDraft() {
        long seconds = expiresIn == null ? 0 : Math.clamp(expiresIn, 0, Integer.MAX_VALUE);
        return new PollDraft(options == null ? List.of() : options, Duration.ofSeconds(seconds), multiple, hideTotals);
    }
}

package social.anancus.api.relationship;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;

/**
 * How to mute.
 *
 * @param notifications whether notifications are hidden too; yes unless said otherwise
 * @param duration for how many seconds; 0 for ever
 */
public record MuteParams(
        @Nullable Boolean notifications, @Nullable Long duration) implements Params {
    private static final Duration MOST = Duration.ofDays(36_500);

    boolean hidesNotifications() {
        return notifications == null || notifications;
    }

    Duration time() {
        return Duration.ofSeconds(duration == null ? 0 : Math.clamp(duration, 0, MOST.toSeconds()));
    }
}

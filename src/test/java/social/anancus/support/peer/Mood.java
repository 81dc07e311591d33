package social.anancus.support.peer;

import java.time.Duration;
import java.util.Map;

/**
 * How a mock host answers whatever it is asked.
 *
 * @param delay how long it thinks before
 * @param status what it answers instead of what it has; 0 for that
 * @param headers that go with the status
 */
record Mood(Duration delay, int status, Map<String, String> headers) {
    static final Mood WELL = new Mood(Duration.ZERO, 0, Map.of());
}

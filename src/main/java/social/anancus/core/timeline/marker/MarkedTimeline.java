package social.anancus.core.timeline.marker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The timelines that have a marker. */
public enum MarkedTimeline {
    HOME,
    NOTIFICATIONS;

    /**
     * @return the word of the API and of the table
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word what a client sends
     * @return the timeline
     */
    public static Optional<MarkedTimeline> ofWire(String word) {
        return Arrays.stream(values())
                .filter(value -> value.wireName().equals(word))
                .findFirst();
    }
}

package social.anancus.federation.fetch;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cause for which other servers are asked: an activity that came, or somebody who looks for something. However much follows
 * from it, also in later jobs, counts together; see {@link Discoveries}.
 *
 * @param root names the cause; the same in all that follows from it
 * @param depth how many statuses lie between the cause and what is fetched now
 * @param patience how long one request may take; null for the usual
 */
public record Errand(String root, int depth, @Nullable Duration patience) {
    /**
     * @param root names the cause, such as the id of the activity
     * @return an errand of its own
     */
    public static Errand of(String root) {
        return new Errand(root, 0, null);
    }

    /**
     * @return an errand for somebody who waits for the answer
     */
    public static Errand ofSomebody() {
        return of(UUID.randomUUID().toString());
    }

    /**
     * @param time how long one request may take
     * @return the same with less patience
     */
    public Errand within(Duration time) {
        return new Errand(root, depth, time);
    }

    /**
     * @return the same for what is one status farther from the cause
     */
    public Errand deeper() {
        return new Errand(root, depth + 1, patience);
    }
}

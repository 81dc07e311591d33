package social.anancus.platform.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message for a worker: either about a row, or with a job of its own that has no row.
 *
 * @param queue the short name of its queue
 * @param kind the kind of job
 * @param row the row; null where the job is in the message
 * @param payload the job as JSON; null where it is in the row
 * @param attempt which try it asks for, where the job is in the message
 * @param delay how long the broker holds it back
 */
record JobMessage(
        String queue,
        String kind,
        @Nullable Long row,
        @Nullable String payload,
        int attempt,
        Duration delay) {
    static JobMessage about(JobRow row) {
        return new JobMessage(row.queue(), row.kind(), row.id(), null, row.attempts() + 1, row.delay());
    }

    static JobMessage carrying(String queue, String kind, String payload, Duration delay) {
        return new JobMessage(queue, kind, null, payload, 1, delay);
    }

    /** The same job for its next try. */
    JobMessage again(Duration after) {
        return new JobMessage(queue, kind, row, payload, attempt + 1, after);
    }
}

package social.anancus.platform.jobs;

import java.time.Instant;

/**
 * A job that was given up.
 *
 * @param id its number among the dead
 * @param queue the short name of its queue
 * @param kind the kind of job
 * @param payload the job as JSON
 * @param attempts how many tries it had
 * @param createdAt when it was written
 * @param diedAt when it was given up
 * @param reason why
 */
public record DeadJob(
        long id,
        String queue,
        String kind,
        String payload,
        int attempts,
        Instant createdAt,
        Instant diedAt,
        String reason) {}

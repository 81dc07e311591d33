package social.anancus.platform.jobs;

import java.time.Duration;

/**
 * What a message about a row says.
 *
 * @param id the row
 * @param attempts how many tries there were when the message was made: a mark for an earlier try must not hit a later one
 * @param queue where it goes
 * @param kind the kind of job, for those who look into the queue
 * @param delay how long the broker holds it back
 */
record JobRow(long id, int attempts, String queue, String kind, Duration delay) {}

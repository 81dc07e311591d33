package social.anancus.platform.jobs;

/**
 * A row that this worker holds.
 *
 * @param id the row
 * @param queue where it waited
 * @param kind the kind of job
 * @param payload the job as JSON
 * @param attempt this try, from 1; it also tells this claim from later ones
 */
record ClaimedJob(long id, String queue, String kind, String payload, int attempt) {}

package social.anancus.core.status;

import social.anancus.platform.jobs.Job;

/**
 * Take a deleted status out of the database.
 *
 * @param statusId the status
 */
public record PurgeStatus(long statusId) implements Job {}

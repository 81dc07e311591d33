package social.anancus.core.search;

import social.anancus.platform.jobs.Job;

/**
 * Write down the words of a status, so that it can be found.
 *
 * @param statusId the status
 */
public record IndexStatus(long statusId) implements Job {}

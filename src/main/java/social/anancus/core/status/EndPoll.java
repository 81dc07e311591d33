package social.anancus.core.status;

import social.anancus.platform.jobs.Job;

/**
 * Tell that a poll takes no votes any more.
 *
 * @param pollId the poll
 */
public record EndPoll(long pollId) implements Job {}

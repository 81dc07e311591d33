package social.anancus.core.status;

import social.anancus.platform.jobs.Job;

/**
 * Remove what a remote account wrote that is gone.
 *
 * @param accountId the account
 */
public record RemoveStatusesOf(long accountId) implements Job {}

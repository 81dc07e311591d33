package social.anancus.core.relationship;

import social.anancus.platform.jobs.Job;

/**
 * End what ties a remote account that is gone.
 *
 * @param accountId the account
 */
public record EndTiesOfGone(long accountId) implements Job {}

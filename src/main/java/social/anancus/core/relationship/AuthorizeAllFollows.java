package social.anancus.core.relationship;

import social.anancus.platform.jobs.Job;

/**
 * Grant all requests to follow an account that no longer decides.
 *
 * @param accountId the account
 */
public record AuthorizeAllFollows(long accountId) implements Job {}

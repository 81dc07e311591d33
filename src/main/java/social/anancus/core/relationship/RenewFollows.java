package social.anancus.core.relationship;

import social.anancus.platform.jobs.Job;

/**
 * Ask once more for all follows of a remote account, whose server has begun anew.
 *
 * @param accountId the account
 */
public record RenewFollows(long accountId) implements Job {}

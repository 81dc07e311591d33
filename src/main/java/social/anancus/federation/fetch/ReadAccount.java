package social.anancus.federation.fetch;

import social.anancus.platform.jobs.Job;

/**
 * Reads what belongs to an account of another server, if that was not done for a day: its profile with its counts, what it
 * wrote last, and what it has pinned.
 *
 * @param accountId the account
 */
public record ReadAccount(long accountId) implements Job {}

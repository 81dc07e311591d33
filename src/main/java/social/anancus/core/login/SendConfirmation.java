package social.anancus.core.login;

import social.anancus.platform.jobs.Job;

/**
 * Sends the letter that asks whether an address is its owner's.
 *
 * @param userId the id of the login
 */
public record SendConfirmation(long userId) implements Job {}

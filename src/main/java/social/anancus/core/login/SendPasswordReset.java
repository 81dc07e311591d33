package social.anancus.core.login;

import social.anancus.platform.jobs.Job;

/**
 * Sends the letter with whose link somebody chooses another password.
 *
 * @param userId the id of the login
 */
public record SendPasswordReset(long userId) implements Job {}
